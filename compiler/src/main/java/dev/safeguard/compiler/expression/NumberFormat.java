package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument of {@code format()} as text, in the invariant culture of .NET: a letter with a precision is a standard
 * format, everything else a custom pattern. Integers are Int64, other numbers Double.
 */
public final class NumberFormat {
    private static final Pattern STANDARD = Pattern.compile("([A-Za-z])([0-9]{0,9})");

    private NumberFormat() {}

    /** The text; a fault when .NET refuses the specifier. Text and Booleans ignore specifiers. */
    static String format(Arguments args, JsonNode value, String specifier) {
        if (!value.isNumber()) {
            return plain(args, value);
        }
        Measure.checkLength(args.function(), precision(specifier));
        return written(value, specifier).orElseThrow(() -> refused(args, value, specifier.charAt(0)));
    }

    private static EvaluationFault refused(Arguments args, JsonNode value, char kind) {
        return switch (Character.toUpperCase(kind)) {
            case 'D', 'X' -> args.fault("format specifiers D and X need an integer, got " + Json.kind(value));
            case 'R' -> args.fault("format specifier `R` needs a number that is no integer");
            default -> args.fault("there is no format specifier `" + kind + "`");
        };
    }

    /** How many digits a standard format asks for; {@link StandardFormat#UNSAID} for every other specifier. */
    public static int precision(String specifier) {
        Matcher standard = STANDARD.matcher(specifier);
        boolean said = standard.matches() && !standard.group(2).isEmpty();
        return said ? Integer.parseInt(standard.group(2)) : StandardFormat.UNSAID;
    }

    /**
     * A number as .NET writes it; empty for a specifier that it refuses for such a number. As long as the precision asks for.
     *
     * @param specifier may be empty
     */
    public static Optional<String> written(JsonNode number, String specifier) {
        if (specifier.isEmpty()) {
            return Optional.of(general(number));
        }
        return STANDARD.matcher(specifier).matches()
                ? standard(number, specifier.charAt(0), precision(specifier))
                : Optional.of(custom(number, specifier));
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

    private static Optional<String> standard(JsonNode value, char kind, int precision) {
        return switch (Character.toUpperCase(kind)) {
            case 'D' -> integer(value).map(number -> StandardFormat.decimal(number, precision));
            case 'X' -> integer(value).map(number -> hexadecimal(number, kind, precision));
            case 'G' ->
                Optional.of(
                        precision <= 0
                                ? cased(general(value), kind)
                                : StandardFormat.general(Digits.of(exact(value)).rounded(precision), precision, kind));
            case 'R' -> value.isIntegralNumber() ? Optional.empty() : Optional.of(general(value));
            case 'C', 'E', 'F', 'N', 'P' -> Optional.of(StandardFormat.fixed(exact(value), kind, precision));
            default -> Optional.empty();
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

    private static Optional<Long> integer(JsonNode value) {
        return Json.isInteger(value) ? Optional.of(value.longValue()) : Optional.empty();
    }
}
