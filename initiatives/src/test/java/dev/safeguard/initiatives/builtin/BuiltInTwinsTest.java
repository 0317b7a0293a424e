package dev.safeguard.initiatives.builtin;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every control is decided beside the built-in definitions that its dossier names, for resources made from both rules and
 * for those of its declarative cases. They agree, or the table says why not.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuiltInTwinsTest {
    private final Map<String, Duel> duels = new TreeMap<>();

    @BeforeAll
    void decideAll() {
        Twins.all().parallelStream()
                .collect(toMap(Twins.Pair::name, Twins.Pair::duel, (first, again) -> first))
                .forEach(duels::put);
    }

    @Test
    void a_control_agrees_with_its_built_in_or_the_difference_is_listed() {
        Map<String, Differences.Row> rows = rows();
        List<String> unlisted = duels.entrySet().stream()
                .flatMap(duel -> unlisted(duel.getKey(), duel.getValue(), rows).stream())
                .toList();

        assertThat(unlisted).isEmpty();
    }

    private static Optional<String> unlisted(String pair, Duel duel, Map<String, Differences.Row> rows) {
        Optional<Kind> listed = Optional.ofNullable(rows.get(pair)).map(Differences.Row::kind);
        return duel.difference()
                .filter(seen -> listed.filter(kind -> kind.covers(seen)).isEmpty())
                .map(seen -> pair + " is " + seen.text() + ", listed "
                        + listed.map(Kind::text).orElse("nowhere") + duel);
    }

    @Test
    void a_listed_difference_is_still_there() {
        List<String> gone = rows().keySet().stream()
                .filter(pair -> Optional.ofNullable(duels.get(pair))
                        .flatMap(Duel::difference)
                        .isEmpty())
                .toList();

        assertThat(gone).isEmpty();
    }

    @Test
    void every_listed_difference_has_a_reason() {
        assertThat(Differences.rows())
                .extracting(Differences.Row::reason)
                .allMatch(reason -> reason.endsWith(".") && reason.split(" ", -1).length > 4);
    }

    @Test
    void where_both_agree_the_built_in_has_objected_to_something_and_to_something_else_not() {
        assertThat(duels.entrySet())
                .filteredOn(duel -> duel.getValue().difference().isEmpty())
                .hasSizeGreaterThan(80)
                .allMatch(duel -> duel.getValue().violations() > 0
                        && duel.getValue().violations() < duel.getValue().decided());
    }

    @Test
    void the_readme_states_how_many_there_are() throws IOException {
        List<Differences.Row> rows = Differences.rows();
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");

        assertThat(readme)
                .contains(duels.size() + " pairs of a policy control and a built-in")
                .contains((duels.size() - rows.size()) + " agree on all of them. The other " + rows.size())
                .contains("stricter in " + of(Kind.STRICTER, rows) + ", weaker in " + of(Kind.WEAKER, rows))
                .contains("incomparable in " + of(Kind.INCOMPARABLE, rows))
                .contains(of(Kind.OTHERWISE, rows) + " share no resource");
    }

    private static long of(Kind kind, List<Differences.Row> rows) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    private static Map<String, Differences.Row> rows() {
        return Differences.rows().stream().collect(toMap(Differences.Row::pair, Function.identity()));
    }
}
