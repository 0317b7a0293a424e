package dev.safeguard.compiler.template.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration as a fixed span, as .NET reads it: a year has 365 days and a month 30, whatever the calendar says. */
final class Iso8601Duration {
    private static final int DAYS_PER_YEAR = 365;
    private static final int DAYS_PER_MONTH = 30;
    private static final int MONTHS_PER_YEAR = 12;

    private static final Pattern FORM = Pattern.compile("(?<sign>-?)P(?=[0-9T])"
            + "(?:(?<years>[0-9]{1,9})Y)?(?:(?<months>[0-9]{1,9})M)?(?:(?<days>[0-9]{1,9})D)?"
            + "(?:T(?=[0-9])(?:(?<hours>[0-9]{1,9})H)?(?:(?<minutes>[0-9]{1,9})M)?"
            + "(?:(?<seconds>[0-9]{1,9}(?:\\.[0-9]{1,9})?)S)?)?");

    private Iso8601Duration() {}

    /** The span of {@code [-]PnYnMnDTnHnMnS}; empty for every other text, weeks included. */
    static Optional<Duration> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long months = number(parts, "months");
        long days = (number(parts, "years") + months / MONTHS_PER_YEAR) * DAYS_PER_YEAR
                + months % MONTHS_PER_YEAR * DAYS_PER_MONTH
                + number(parts, "days");
        Duration span = Duration.ofDays(days)
                .plusHours(number(parts, "hours"))
                .plusMinutes(number(parts, "minutes"))
                .plus(seconds(parts));
        return Optional.of(parts.group("sign").isEmpty() ? span : span.negated());
    }

    private static long number(Matcher parts, String group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static Duration seconds(Matcher parts) {
        String digits = parts.group("seconds");
        return digits == null
                ? Duration.ZERO
                : Duration.ofNanos(new BigDecimal(digits).movePointRight(9).longValueExact());
    }
}
