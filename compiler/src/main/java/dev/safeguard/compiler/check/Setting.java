package dev.safeguard.compiler.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a policy something stands.
 *
 * @param part which part of the policy evaluates it
 * @param negated whether an odd number of {@code not} is around it
 * @param counts the counts around it, outermost first
 */
record Setting(Part part, boolean negated, List<CountScope> counts) {
    enum Part {
        IF,
        EXISTENCE,
        EFFECT,
        DETAILS,
        OPERATION_CONDITION,
        MEMBER
    }

    static Setting of(Part part) {
        return new Setting(part, false, List.of());
    }

    Setting negate() {
        return new Setting(part, !negated, counts);
    }

    Setting inside(CountScope count) {
        List<CountScope> more = new ArrayList<>(counts);
        more.add(count);
        return new Setting(part, negated, List.copyOf(more));
    }

    boolean isCondition() {
        return part == Part.IF || part == Part.EXISTENCE;
    }
}
