package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** How a JSON value looks as the string that most operators compare (policy language, "Value to string"). */
final class Texts {
    /** Beyond this scale a number is written with an exponent: its plain digits could fill the memory. */
    private static final int LARGEST_SCALE = 1_000;

    private Texts() {}

    /** Whether the value has a string at all; arrays and objects have none. */
    static boolean isScalar(JsonNode node) {
        return !node.isContainerNode();
    }

    /** The string of a scalar: {@code ""} for what is absent, {@code True} and {@code False}, digits as written. */
    static String of(JsonNode scalar) {
        if (scalar.isTextual()) {
            return scalar.textValue();
        }
        if (scalar.isBoolean()) {
            return scalar.booleanValue() ? "True" : "False";
        }
        return scalar.isNumber() ? number(scalar) : "";
    }

    private static String number(JsonNode number) {
        if (number.isIntegralNumber()) {
            return number.asText();
        }
        if (number.isDouble() && !Double.isFinite(number.doubleValue())) {
            return number.asText();
        }
        BigDecimal decimal = number.decimalValue();
        return Math.abs((long) decimal.scale()) > LARGEST_SCALE
                ? decimal.toString()
                : withFraction(decimal.toPlainString());
    }

    private static String withFraction(String digits) {
        return digits.contains(".") ? digits : digits + ".0";
    }
}
