package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.TextSearch;
import java.util.HashSet;
import java.util.Set;

/** {@code in}, {@code contains} and {@code containsKey}. */
final class Membership {
    private Membership() {}

    /** Whether some element equals the left side; nulls in the array count as the empty string. */
    static ValueTest in(JsonNode operand, Side side, EvaluationOptions options) {
        if (!operand.isArray()) {
            return ValueTest.FAILS;
        }
        boolean nulls = options.holds(Assumption.NULL_ELEMENT_IS_EMPTY_TEXT);
        Set<String> wanted = new HashSet<>();
        boolean open = false;
        for (JsonNode element : operand) {
            if (Unknowns.isUnknown(element)) {
                open = true;
            } else if (Texts.isScalar(element) && (!element.isNull() || nulls)) {
                wanted.add(InvariantText.fold(Operators.place(Texts.of(element), side)));
            }
        }
        Truth otherwise = open ? Truth.UNKNOWN : Truth.FALSE;
        return left -> {
            if (!Texts.isScalar(left)) {
                return Truth.FALSE;
            }
            return wanted.contains(InvariantText.fold(Texts.of(left))) ? Truth.TRUE : otherwise;
        };
    }

    /**
     * A part of a string, an element of an array, a property of an object.
     *
     * @param text of the operand, normalised where it names a location
     */
    static ValueTest contains(JsonNode operand, String text) {
        if (!Texts.isScalar(operand)) {
            return ValueTest.always(Truth.FALSE);
        }
        String wanted = InvariantText.fold(text);
        TextSearch part = new TextSearch(wanted);
        ValueTest key = containsKey(operand);
        return left -> {
            if (left.isArray()) {
                return element(left, wanted);
            }
            return left.isObject() ? key.of(left) : Truth.of(part.isIn(InvariantText.fold(Texts.of(left))));
        };
    }

    private static Truth element(JsonNode array, String wanted) {
        Truth otherwise = Truth.FALSE;
        for (JsonNode element : array) {
            if (Unknowns.isUnknown(element)) {
                otherwise = Truth.UNKNOWN;
            } else if (Texts.isScalar(element)
                    && InvariantText.fold(Texts.of(element)).equals(wanted)) {
                return Truth.TRUE;
            }
        }
        return otherwise;
    }

    static ValueTest containsKey(JsonNode operand) {
        if (!Texts.isScalar(operand)) {
            return ValueTest.always(Truth.FALSE);
        }
        String wanted = Texts.of(operand);
        return left -> Truth.of(left.isObject() && Json.key(left, wanted).isPresent());
    }
}
