package dev.safeguard.compiler.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as the formatter of .NET sees it: {@code 0.digits} times ten to the power of {@code scale}.
 *
 * @param digits significant digits, neither leading nor trailing zeros; empty for zero
 */
record Digits(boolean negative, String digits, int scale) {

    static Digits of(BigDecimal value) {
        if (value.signum() == 0) {
            return new Digits(false, "", 0);
        }
        BigDecimal shortest = value.abs().stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        return new Digits(value.signum() < 0, digits, digits.length() - shortest.scale());
    }

    boolean isZero() {
        return digits.isEmpty();
    }

    Digits shifted(int powersOfTen) {
        return isZero() ? new Digits(negative, "", 0) : new Digits(negative, digits, scale + powersOfTen);
    }

    /** Keeps so many significant digits, half away from zero; none or fewer leave zero or a one before them. */
    Digits rounded(int significant) {
        if (significant >= digits.length()) {
            return this;
        }
        if (significant < 0) {
            return new Digits(negative, "", 0);
        }
        BigDecimal value = new BigDecimal(digits).movePointLeft(digits.length());
        BigDecimal rounded = significant == 0
                ? value.setScale(0, RoundingMode.HALF_UP)
                : value.round(new MathContext(significant, RoundingMode.HALF_UP));
        Digits result = of(rounded);
        return new Digits(negative, result.digits, result.isZero() ? 0 : result.scale + scale);
    }

    /** The digit at an index, {@code 0} behind the last one. */
    char at(int index) {
        return index < digits.length() ? digits.charAt(index) : '0';
    }
}
