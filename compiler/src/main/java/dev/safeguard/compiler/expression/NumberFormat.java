package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One argument of {@code format()} as text. Of .NET's numeric specifiers: D, F, G, N, X with a precision. */
final class NumberFormat {
    private static final Pattern SPECIFIER = Pattern.compile("([DFGNXdfgnx])([0-9]{0,3})");

    /** Digits after the point when the specifier names none; the invariant culture has two. */
    private static final int DEFAULT_DECIMALS = 2;

    private NumberFormat() {}

    /** The text; empty when the specifier is one that is not implemented here. Text and Booleans ignore specifiers. */
    static Optional<String> format(Arguments args, JsonNode value, String specifier) {
        if (!value.isNumber() || specifier.isEmpty()) {
            return Optional.of(plain(args, value));
        }
        Matcher matcher = SPECIFIER.matcher(specifier);
        return matcher.matches() ? number(args, value, matcher.group(1).charAt(0), matcher.group(2)) : Optional.empty();
    }

    private static String plain(Arguments args, JsonNode value) {
        if (value.isContainerNode()) {
            return value.toString().replace('"', '\'');
        }
        if (value.isBoolean()) {
            return Json.textOf(value.booleanValue());
        }
        return value.isNumber() ? value.asText() : args.text(0, value);
    }

    private static Optional<String> number(Arguments args, JsonNode value, char kind, String precision) {
        return switch (kind) {
            case 'D', 'd' -> Optional.of(digits(args, value, precision(precision, 0)));
            case 'X', 'x' -> Optional.of(hexadecimal(args, value, kind, precision(precision, 0)));
            case 'F', 'f' -> fixed("%.", value, precision(precision, DEFAULT_DECIMALS));
            case 'N', 'n' -> fixed("%,.", value, precision(precision, DEFAULT_DECIMALS));
            default -> precision.isEmpty() && Json.isInteger(value) ? Optional.of(value.asText()) : Optional.empty();
        };
    }

    private static int precision(String digits, int unless) {
        return digits.isEmpty() ? unless : Integer.parseInt(digits);
    }

    private static String digits(Arguments args, JsonNode value, int width) {
        long number = integer(args, value);
        String digits = BigDecimal.valueOf(number).abs().toString();
        return (number < 0 ? "-" : "") + padded(digits, width);
    }

    /** .NET writes a negative Int32 with 8 digits and a negative Int64 with 16; JSON integers are Int64. */
    private static String hexadecimal(Arguments args, JsonNode value, char kind, int width) {
        String digits = padded(Long.toHexString(integer(args, value)), width);
        return kind == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    private static String padded(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static Optional<String> fixed(String format, JsonNode value, int decimals) {
        BigDecimal number = value.decimalValue();
        if (number.precision() - (long) number.scale() > 40 || number.scale() > 400) {
            return Optional.empty();
        }
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        return Optional.of(String.format(Locale.ROOT, format + decimals + "f", rounded));
    }

    private static long integer(Arguments args, JsonNode value) {
        if (!Json.isInteger(value)) {
            throw args.fault("specifiers D and X need an integer, got " + Json.kind(value));
        }
        return value.longValue();
    }
}
