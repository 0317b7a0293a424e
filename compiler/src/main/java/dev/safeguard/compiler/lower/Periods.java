package dev.safeguard.compiler.lower;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Periods in words: {@code 12 months}. */
public final class Periods {
    private Periods() {}

    /** Years, months and days; empty text for no time at all. */
    public static String words(Period period) {
        List<String> parts = new ArrayList<>();
        add(parts, period.getYears(), "year");
        add(parts, period.getMonths(), "month");
        add(parts, period.getDays(), "day");
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
