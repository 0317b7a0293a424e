package dev.safeguard.compiler.caserun;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, of a hundred. */
record Percent(long part, long whole) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Rounded down to one decimal: 100 means all. */
    BigDecimal rounded() {
        return whole == 0
                ? ALL.setScale(1)
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    boolean isBelow(BigDecimal percent) {
        return BigDecimal.valueOf(part * 100).compareTo(percent.multiply(BigDecimal.valueOf(whole))) < 0;
    }
}
