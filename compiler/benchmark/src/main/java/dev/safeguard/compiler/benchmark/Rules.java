package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.HipaaPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rules to scan with. */
final class Rules {
    private static final Engine ENGINE = Engine.with(AliasCatalog.bundled());
    private static final HipaaPack PACK = new HipaaPack();

    private Rules() {}

    /** The HIPAA initiative with its defaults. */
    static List<ScanRule> hipaa() {
        return planned(UnaryOperator.identity(), Map.of());
    }

    /** The HIPAA initiative, its existence checks cut down to their {@code if}. */
    static List<ScanRule> hipaaWithoutExistence() {
        return planned(Rules::withoutExistence, Map.of());
    }

    /** Several assignments of the HIPAA initiative, each with thresholds and a scope of its own. */
    static List<ScanRule> templated(int assignments) {
        List<ScanRule> rules = new ArrayList<>(hipaa());
        IntStream.range(1, assignments)
                .mapToObj(number -> renamed(
                        planned(UnaryOperator.identity(), Assignments.values(initiative(), number)), "#" + number))
                .forEach(rules::addAll);
        return rules;
    }

    /** The HIPAA initiative, and as many random policies as make it {@code times} its size. */
    static List<ScanRule> random(int times) {
        List<ScanRule> rules = new ArrayList<>(hipaa());
        int more = (times - 1) * rules.size();
        RandomPolicies.of(42).limit(more).map(Rules::rule).forEach(rules::add);
        return rules;
    }

    /** The rule of a definition that needs no parameters. */
    static ScanRule rule(PolicyDefinition definition) {
        if (ENGINE.plan(definition, Map.of()) instanceof Planning.Planned planned) {
            return new ScanRule(definition.name(), definition.name(), List.of("164.312"), planned.policy());
        }
        throw new IllegalStateException("a policy of the benchmark is refused: " + definition.name());
    }

    private static List<ScanRule> renamed(List<ScanRule> rules, String suffix) {
        return rules.stream()
                .map(rule ->
                        new ScanRule(rule.control() + suffix, rule.key() + suffix, rule.citations(), rule.policy()))
                .toList();
    }

    private static List<ScanRule> planned(UnaryOperator<PolicyDefinition> change, Map<String, JsonNode> parameters) {
        Map<String, PolicyDefinition> definitions =
                definitions().map(change).collect(Collectors.toMap(PolicyDefinition::name, Function.identity()));
        InitiativePlanning planning = ENGINE.plan(
                initiative(), member -> Optional.ofNullable(definitions.get(member.definitionName())), parameters);
        if (planning instanceof InitiativePlanning.Planned planned) {
            return planned.members().stream()
                    .map(member -> ScanRule.of(member, UnaryOperator.identity()))
                    .toList();
        }
        throw new IllegalStateException("the HIPAA initiative is refused: " + planning);
    }

    private static Stream<PolicyDefinition> definitions() {
        return PACK.controls().stream().map(control -> Lowering.definition(control, PACK.name()));
    }

    private static Initiative initiative() {
        ControlSet set = PACK.initiatives().get(0);
        return Lowering.initiative(set, PACK, Lowering.PLACEHOLDER_SCOPE);
    }

    private static PolicyDefinition withoutExistence(PolicyDefinition full) {
        if (!(full.rule().then().details() instanceof Details.IfNotExists)) {
            return full;
        }
        Then audit = new Then(Value.of(EffectName.AUDIT.json()), new Details.None());
        return new PolicyDefinition(
                full.name(),
                full.id(),
                full.displayName(),
                full.description(),
                full.policyType(),
                full.mode(),
                full.version(),
                full.metadata(),
                full.parameters(),
                new PolicyRule(full.rule().condition(), audit),
                full.others());
    }
}
