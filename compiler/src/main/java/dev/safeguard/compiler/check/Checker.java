package dev.safeguard.compiler.check;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.assign.ObjectChecks;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what is wrong with policies. Immutable; one serves any number of documents and threads. */
public final class Checker {
    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding>comparingInt(
                    f -> f.place().line())
            .thenComparingInt(f -> f.place().column())
            .thenComparing(f -> f.code().label());

    private static final List<DefinitionCheck> CHECKS = List.of(
            new ModeCheck(),
            new ParameterCheck(),
            new EffectCheck(),
            new OperandCheck(),
            new CountCheck(),
            new ExpressionCheck(),
            new FieldCheck(),
            new TagNameCheck(),
            new TypeCheck(),
            new AliasTypeCheck(),
            new DetailsCheck(),
            new LimitCheck(),
            new ParameterLint(),
            new EffectLint(),
            new ConditionLint(),
            new AliasLint(),
            new ExpressionLint());

    private final AliasCatalog aliases;
    private final SchemaCheck schemas = new SchemaCheck();

    private Checker(AliasCatalog aliases) {
        this.aliases = aliases;
    }

    /** A checker that knows these aliases. */
    public static Checker with(AliasCatalog aliases) {
        return new Checker(aliases);
    }

    /**
     * What reading the document found and what else is wrong with it, by line. One that is far too large for Azure is not
     * looked into further.
     */
    public List<Finding> check(Reading reading) {
        return check(reading, Optional.empty());
    }

    /**
     * Checks documents that belong together: the members of an initiative are also held against the definitions among
     * them. A member that refers to a definition elsewhere is left alone.
     *
     * @return document by document in the order given, within each by line
     */
    public List<Finding> checkFolder(List<Reading> all) {
        Map<String, PolicyDefinition> definitions = new TreeMap<>();
        all.stream()
                .flatMap(reading -> reading.draft().flatMap(PolicyDocument::asDefinition).stream())
                .forEach(d -> definitions.put(d.name().toLowerCase(Locale.ROOT), d));
        return all.stream()
                .flatMap(reading -> check(reading, Optional.of(definitions)).stream())
                .toList();
    }

    private List<Finding> check(Reading reading, Optional<Map<String, PolicyDefinition>> definitions) {
        List<Finding> findings = new ArrayList<>(reading.findings());
        reading.draft().ifPresent(draft -> {
            Problems problems = new Problems(reading.places(), findings);
            if (Limits.body(SchemaCheck.properties(reading.json()), problems)) {
                draft.asDefinition().ifPresent(d -> definition(d, reading, problems));
                draft.asInitiative().ifPresent(i -> initiative(i, reading, definitions, problems));
                other(draft).ifPresent(kind -> findings.addAll(ObjectChecks.check(reading, kind)));
                schema(draft).ifPresent(schema -> findings.addAll(schemas.check(reading, findings, schema)));
            }
        });
        findings.sort(BY_PLACE);
        return List.copyOf(findings);
    }

    private void definition(PolicyDefinition definition, Reading reading, Problems problems) {
        Subject subject = Subject.of(definition, aliases, problems, !reading.isRefused());
        CHECKS.forEach(check -> check.check(subject));
    }

    private static void initiative(
            Initiative initiative,
            Reading reading,
            Optional<Map<String, PolicyDefinition>> definitions,
            Problems problems) {
        new InitiativeCheck(initiative, problems, !reading.isRefused()).check();
        definitions.ifPresent(d -> new MemberCheck(initiative, d, problems).check());
    }

    private static Optional<String> other(PolicyDocument document) {
        return document instanceof PolicyDocument.OfOther other ? Optional.of(other.kind()) : Optional.empty();
    }

    private static Optional<String> schema(PolicyDocument document) {
        String policy = document instanceof PolicyDocument.OfInitiative ? "initiative" : "definition";
        return switch (other(document).orElse(policy)) {
            case "definition", "initiative" -> Optional.of(policy);
            case "policyAssignment" -> Optional.of("assignment");
            case "policyExemption" -> Optional.of("exemption");
            default -> Optional.empty();
        };
    }
}
