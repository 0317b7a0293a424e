package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument of {@code format()} as text, in the invariant culture of .NET: a letter with a precision is a standard
 * format, everything else a custom pattern. Integers are Int64, other numbers Double.
 */
final class NumberFormat {
    private static final Pattern STANDARD = Pattern.compile("([A-Za-z])([0-9]{0,9})");

    private NumberFormat() {}

    /** The text; a fault when .NET refuses the specifier. Text and Booleans ignore specifiers. */
    static String format(Arguments args, JsonNode value, String specifier) {
        if (!value.isNumber()) {
            return plain(args, value);
        }
        Matcher standard = STANDARD.matcher(specifier);
        if (!specifier.isEmpty() && !standard.matches()) {
            return custom(value, specifier);
        }
        char kind = specifier.isEmpty() ? 'G' : standard.group(1).charAt(0);
        String precision = specifier.isEmpty() ? "" : standard.group(2);
        int digits = precision.isEmpty() ? StandardFormat.UNSAID : Integer.parseInt(precision);
        Measure.checkLength(args.function(), digits);
        return standard(args, value, kind, digits);
    }

    private static String plain(Arguments args, JsonNode value) {
        if (value.isContainerNode()) {
            return Measure.text(args.function(), value).replace('"', '\'');
        }
        return value.isBoolean() ? Json.textOf(value.booleanValue()) : args.text(0, value);
    }

    /** A number as .NET writes it when nothing else is said: {@code 5.0} is {@code 5}. */
    static String general(JsonNode number) {
        return number.isIntegralNumber() ? number.asText() : StandardFormat.shortest(exact(number));
    }

    private static String standard(Arguments args, JsonNode value, char kind, int precision) {
        boolean integer = value.isIntegralNumber();
        return switch (Character.toUpperCase(kind)) {
            case 'D' -> StandardFormat.decimal(integer(args, value), precision);
            case 'X' -> hexadecimal(integer(args, value), kind, precision);
            case 'G' ->
                precision <= 0
                        ? cased(general(value), kind)
                        : StandardFormat.general(Digits.of(exact(value)).rounded(precision), precision, kind);
            case 'R' -> {
                if (integer) {
                    throw args.fault("format specifier `R` needs a number that is no integer");
                }
                yield general(value);
            }
            case 'C', 'E', 'F', 'N', 'P' -> StandardFormat.fixed(exact(value), kind, precision);
            default -> throw args.fault("there is no format specifier `" + kind + "`");
        };
    }

    private static String cased(String text, char kind) {
        return Character.isLowerCase(kind) ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** .NET works on the exact value of a double, not on the digits that were written. */
    private static BigDecimal exact(JsonNode number) {
        return number.isIntegralNumber() ? number.decimalValue() : new BigDecimal(finite(number));
    }

    private static double finite(JsonNode number) {
        double nearest = number.doubleValue();
        return Double.isInfinite(nearest) ? Math.copySign(Double.MAX_VALUE, nearest) : nearest;
    }

    private static String custom(JsonNode value, String pattern) {
        Digits digits = Digits.of(exact(value));
        return new CustomFormat(pattern)
                .format(value.isIntegralNumber() ? digits : digits.rounded(CustomFormat.DOUBLE_PRECISION));
    }

    /** .NET writes a negative Int64 with 16 digits. */
    private static String hexadecimal(long number, char kind, int width) {
        String digits = StandardFormat.padded(Long.toHexString(number), width);
        return kind == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    private static long integer(Arguments args, JsonNode value) {
        if (!Json.isInteger(value)) {
            throw args.fault("format specifiers D and X need an integer, got " + Json.kind(value));
        }
        return value.longValue();
    }
}
