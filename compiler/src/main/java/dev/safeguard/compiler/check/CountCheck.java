package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.Map;
import java.util.TreeMap;

/** Counts are named where they must be and stay within Azure's limits. */
final class CountCheck implements DefinitionCheck {
    private static final int FIELD_COUNTS = 5;
    private static final int VALUE_COUNTS = 10;
    private static final int ITERATIONS = 100;

    @Override
    public void check(Subject subject) {
        Map<String, Integer> perArray = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int ofValues = 0;
        for (RuleFacts.Counting counting : subject.facts().countings) {
            if (counting.operand() instanceof Operand.ValueCount count) {
                values(subject, counting, count);
                limit(subject, counting, "values", ++ofValues, VALUE_COUNTS);
            } else {
                String array = FieldUse.countedName(counting).orElse("");
                limit(subject, counting, "`" + array + "`", perArray.merge(array, 1, Integer::sum), FIELD_COUNTS);
            }
        }
    }

    private static void limit(Subject subject, RuleFacts.Counting counting, String what, int number, int limit) {
        if (number == limit + 1) {
            String problem = "more than " + limit + " counts of " + what;
            subject.add(LimitCodes.COUNTS, counting.pointer(), problem, "split the rule");
        }
    }

    private static void values(Subject subject, RuleFacts.Counting counting, Operand.ValueCount count) {
        if (count.name().isEmpty() && !counting.setting().counts().isEmpty()) {
            subject.add(
                    StructureCodes.UNNAMED_COUNT,
                    counting.pointer(),
                    "count of values inside another count without `name`",
                    "give it a `name`");
        }
        if (count.array() instanceof Value.Array array && array.items().size() > ITERATIONS) {
            String problem = array.items().size() + " iterations";
            subject.add(LimitCodes.ITERATIONS, counting.pointer() + "/value", problem, "count at most " + ITERATIONS);
        }
    }
}
