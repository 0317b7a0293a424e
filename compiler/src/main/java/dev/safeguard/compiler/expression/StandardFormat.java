package dev.safeguard.compiler.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The standard numeric formats of .NET in the invariant culture. */
final class StandardFormat {
    /** A specifier without a precision. */
    static final int UNSAID = -1;

    private static final int DECIMALS = 2;
    private static final int EXPONENTIAL_DECIMALS = 6;
    private static final int DOUBLE_PRECISION = 15;

    private StandardFormat() {}

    /** {@code D}: at least so many digits. */
    static String decimal(long number, int width) {
        String digits = BigDecimal.valueOf(number).abs().toString();
        return (number < 0 ? "-" : "") + padded(digits, width);
    }

    /** The digits with zeros before them, at least {@code width} characters. */
    static String padded(String digits, int width) {
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** The shortest text that reads as the same double. */
    static String shortest(BigDecimal value) {
        Digits digits = Digits.of(new BigDecimal(Double.toString(value.doubleValue())));
        return general(digits, Math.max(digits.digits().length(), DOUBLE_PRECISION), 'G');
    }

    /** {@code G}: plain digits, or an exponent of at least two digits where they would be many. */
    static String general(Digits number, int precision, char kind) {
        boolean scientific = number.scale() > precision || number.scale() < -3;
        String sign = number.negative() ? "-" : "";
        return sign + (scientific ? scientific(number, kind) : plain(number));
    }

    private static String plain(Digits number) {
        if (number.isZero()) {
            return "0";
        }
        if (number.scale() <= 0) {
            return "0." + "0".repeat(-number.scale()) + number.digits();
        }
        int length = number.digits().length();
        return length <= number.scale()
                ? number.digits() + "0".repeat(number.scale() - length)
                : number.digits().substring(0, number.scale()) + "."
                        + number.digits().substring(number.scale());
    }

    private static String scientific(Digits number, char kind) {
        String fraction = number.digits().substring(1);
        char e = kind == 'g' ? 'e' : 'E';
        return number.digits().charAt(0)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + exponent(e, number.scale() - 1, 2);
    }

    static String exponent(char e, int exponent, int width) {
        return e + (exponent < 0 ? "-" : "+") + padded(String.valueOf(Math.abs(exponent)), width);
    }

    /** {@code C E F N P}: a number of decimals. */
    static String fixed(BigDecimal value, char kind, int precision) {
        int decimals = precision != UNSAID ? precision : DECIMALS;
        return switch (Character.toUpperCase(kind)) {
            case 'C' -> currency(value, decimals);
            case 'E' -> exponential(value, kind, precision != UNSAID ? precision : EXPONENTIAL_DECIMALS);
            case 'F' -> rounded(value, decimals).toPlainString();
            case 'N' -> grouped(rounded(value, decimals));
            default -> grouped(rounded(value.movePointRight(2), decimals)) + " %";
        };
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String currency(BigDecimal value, int decimals) {
        BigDecimal rounded = rounded(value, decimals);
        String amount = "\u00A4" + grouped(rounded.abs());
        return rounded.signum() < 0 ? "(" + amount + ")" : amount;
    }

    private static String exponential(BigDecimal value, char e, int decimals) {
        Digits number = Digits.of(value).rounded(decimals + 1);
        StringBuilder text = new StringBuilder(number.negative() ? "-" : "").append(number.at(0));
        for (int i = 1; i <= decimals; i++) {
            text.append(i == 1 ? "." : "").append(number.at(i));
        }
        return text.append(exponent(e, number.isZero() ? 0 : number.scale() - 1, 3))
                .toString();
    }

    private static String grouped(BigDecimal rounded) {
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = point - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return (rounded.signum() < 0 ? "-" : "") + text;
    }
}
