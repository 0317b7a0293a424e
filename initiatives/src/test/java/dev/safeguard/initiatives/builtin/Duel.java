package dev.safeguard.initiatives.builtin;

import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Both rules of a pair, decided for the same resources. */
final class Duel {
    private static final int SPECIMENS = 200;
    private static final int MOST_TYPES = 4;

    private final Side ours;
    private final Side theirs;
    private final List<Specimen> onlyOurs = new ArrayList<>();
    private final List<Specimen> onlyTheirs = new ArrayList<>();
    private int decided;
    private int violations;

    private Duel(Side ours, Side theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** @param cases the declarative cases of our control */
    static Duel of(PolicyDefinition ours, PolicyDefinition theirs, List<PolicyCase> cases) {
        Duel duel = new Duel(Side.of(ours), Side.of(theirs));
        duel.run(cases);
        return duel;
    }

    private void run(List<PolicyCase> cases) {
        Vocabulary vocabulary =
                new Vocabulary().add(ours.definition(), ours.literals()).add(theirs.definition(), theirs.literals());
        List<Specimen> bases = bases(types(cases), cases);
        if (!bases.isEmpty()) {
            long seed = ours.definition().name().hashCode() * 31L
                    + theirs.definition().name().hashCode();
            new Specimens(vocabulary, List.of(ours, theirs), seed)
                    .vary(bases, SPECIMENS)
                    .forEach(this::judge);
        }
    }

    /** The types that both are about; where one names none, those of the other, and where none does, of the cases. */
    private Set<String> types(List<PolicyCase> cases) {
        Set<String> mine =
                new Vocabulary().add(ours.definition(), ours.literals()).types();
        Set<String> others =
                new Vocabulary().add(theirs.definition(), theirs.literals()).types();
        Set<String> both = new LinkedHashSet<>(mine.isEmpty() ? others : mine);
        if (!others.isEmpty()) {
            both.retainAll(others);
        }
        if (mine.isEmpty() && others.isEmpty()) {
            cases.stream().map(Duel::type).forEach(both::add);
        }
        return both;
    }

    private static String type(PolicyCase test) {
        return test.resource().path("type").asText().toLowerCase(Locale.ROOT);
    }

    private static List<Specimen> bases(Set<String> types, List<PolicyCase> cases) {
        Stream<Specimen> bare = types.stream().limit(MOST_TYPES).map(Specimen::bare);
        Stream<Specimen> declared = cases.stream()
                .filter(test -> test.aliases().isEmpty())
                .filter(test -> types.contains(type(test)))
                .map(Specimen::of);
        return Stream.concat(bare, declared).toList();
    }

    private void judge(Specimen specimen) {
        Side.Verdict mine = ours.verdict(specimen);
        Side.Verdict other = theirs.verdict(specimen);
        if (mine == Side.Verdict.OPEN || other == Side.Verdict.OPEN) {
            return;
        }
        decided++;
        violations += other == Side.Verdict.VIOLATION ? 1 : 0;
        if (mine != other) {
            (mine == Side.Verdict.VIOLATION ? onlyOurs : onlyTheirs).add(specimen);
        }
    }

    /** Empty when they agree. */
    Optional<Kind> difference() {
        if (decided == 0) {
            return Optional.of(Kind.OTHERWISE);
        }
        if (!onlyOurs.isEmpty() && !onlyTheirs.isEmpty()) {
            return Optional.of(Kind.INCOMPARABLE);
        }
        return onlyOurs.isEmpty()
                ? Optional.of(Kind.WEAKER).filter(kind -> !onlyTheirs.isEmpty())
                : Optional.of(Kind.STRICTER);
    }

    /** Resources that ours alone objects to. */
    List<Specimen> onlyOurs() {
        return onlyOurs;
    }

    /** Resources that the built-in alone objects to. */
    List<Specimen> onlyTheirs() {
        return onlyTheirs;
    }

    /** About how many resources both decided. */
    int decided() {
        return decided;
    }

    /** To how many of them the built-in objects. */
    int violations() {
        return violations;
    }

    /** The smallest resource of each kind. */
    @Override
    public String toString() {
        return smallest("ours alone objects to ", onlyOurs) + smallest("the built-in alone objects to ", onlyTheirs);
    }

    private static String smallest(String text, List<Specimen> specimens) {
        return specimens.stream()
                .map(specimen -> "\n  " + text + specimen.resource() + " beside " + specimen.related())
                .min(Comparator.comparingInt(String::length))
                .orElse("");
    }
}
