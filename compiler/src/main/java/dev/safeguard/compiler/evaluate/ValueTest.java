package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

/** An operator with its operand prepared: says what one value on the left side makes of it. */
@FunctionalInterface
interface ValueTest {
    /** The operand itself is wrong: the comparison fails, even over an array without members. */
    ValueTest FAILS = left -> Truth.ERROR;

    /**
     * Tests one value.
     *
     * @param left missing or null when absent; possibly marked as unknown
     */
    Truth of(JsonNode left);

    default ValueTest not() {
        return this == FAILS ? this : left -> of(left).not();
    }

    /** Another test where this one leaves it open. */
    default ValueTest or(ValueTest other) {
        return left -> {
            Truth truth = of(left);
            return truth == Truth.UNKNOWN ? other.of(left) : truth;
        };
    }

    /** A test that yields the same whatever the value. */
    static ValueTest always(Truth truth) {
        return left -> truth;
    }
}
