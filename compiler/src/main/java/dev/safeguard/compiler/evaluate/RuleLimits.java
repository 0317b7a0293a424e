package dev.safeguard.compiler.evaluate;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what Azure limits in one rule; each limit that is passed is said once. Source: limits of the policy rule. */
final class RuleLimits {
    /** Condition expressions in an {@code if}. */
    static final int MAX_LEAVES = 4_096;

    /** Condition expressions in an {@code existenceCondition}. */
    static final int MAX_EXISTENCE_LEAVES = 128;

    static final int MAX_FUNCTIONS = 2_048;
    static final int MAX_FIELD_COUNTS = 5;
    static final int MAX_VALUE_COUNTS = 10;

    private final Problems problems;
    private final Map<String, Integer> fieldCounts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int leaves;
    private int existenceLeaves;
    private int functions;
    private int valueCounts;

    RuleLimits(Problems problems) {
        this.problems = problems;
    }

    /** Whether the leaf is still within the limit; those behind it need no planning, the rule is refused. */
    boolean leaf(String pointer) {
        return pointer.startsWith(RulePlanner.EXISTENCE)
                ? keep(++existenceLeaves, MAX_EXISTENCE_LEAVES, "conditions in one existence condition", pointer)
                : keep(++leaves, MAX_LEAVES, "conditions in one rule", pointer);
    }

    /** As {@link #leaf}. */
    boolean function(String pointer) {
        return keep(++functions, MAX_FUNCTIONS, "function calls in one rule", pointer);
    }

    void valueCount(String pointer) {
        keep(++valueCounts, MAX_VALUE_COUNTS, "counts of values in one rule", pointer);
    }

    /** @param alias empty when the resource decides which array is counted */
    void fieldCount(Optional<String> alias, String pointer) {
        String array = alias.map(a -> "`" + a + "`").orElse("computed fields");
        keep(fieldCounts.merge(array, 1, Integer::sum), MAX_FIELD_COUNTS, "counts of " + array, pointer);
    }

    private boolean keep(int number, int limit, String what, String pointer) {
        if (number == limit + 1) {
            problems.add(
                    PlanCodes.TOO_MANY,
                    pointer,
                    "more than " + limit + " " + what,
                    "split the rule into several definitions");
        }
        return number <= limit;
    }
}
