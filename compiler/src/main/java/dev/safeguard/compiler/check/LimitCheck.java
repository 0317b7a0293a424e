package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.PolicyDefinition;

/** Azure's limits for definitions. */
final class LimitCheck implements DefinitionCheck {
    private static final int PARAMETERS = 20;
    private static final int CONDITIONS = 4_096;
    private static final int EXISTENCE_CONDITIONS = 128;
    private static final int FUNCTIONS = 2_048;

    @Override
    public void check(Subject subject) {
        PolicyDefinition definition = subject.definition();
        Limits.name(definition.name(), subject.problems());
        Limits.displayName(definition.displayName(), subject.problems());
        Limits.description(definition.description(), subject.problems());
        Limits.metadata(definition.metadata(), subject.problems());
        int parameters = definition.parameters().size();
        if (parameters > PARAMETERS) {
            String remedy = "keep to " + PARAMETERS;
            subject.add(LimitCodes.DEFINITION_PARAMETERS, "/parameters", parameters + " parameters", remedy);
        }
        conditions(subject, Setting.Part.IF, "/policyRule/if", CONDITIONS);
        conditions(
                subject, Setting.Part.EXISTENCE, "/policyRule/then/details/existenceCondition", EXISTENCE_CONDITIONS);
        long calls = subject.facts().mentions.stream()
                .mapToLong(mention -> mention.calls().size())
                .sum();
        if (calls > FUNCTIONS) {
            subject.add(LimitCodes.FUNCTIONS, "/policyRule", calls + " function calls", "split the rule");
        }
    }

    private static void conditions(Subject subject, Setting.Part part, String pointer, int limit) {
        long leaves = subject.facts().leaves.stream()
                .filter(leaf -> leaf.setting().part() == part)
                .count();
        if (leaves > limit) {
            subject.add(LimitCodes.CONDITIONS, pointer, leaves + " conditions", "keep to " + limit);
        }
    }
}
