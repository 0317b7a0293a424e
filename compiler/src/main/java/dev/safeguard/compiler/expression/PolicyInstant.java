package dev.safeguard.compiler.expression;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The instants that Azure Policy reads and writes. */
public final class PolicyInstant {
    /** Either up to seven fraction digits and {@code Z}, or exactly seven and an offset. */
    private static final Pattern STRICT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
            + "(?:(?:\\.[0-9]{1,7})?Z|\\.[0-9]{7}[+-][0-9]{2}:[0-9]{2})");

    private static final DateTimeFormatter PRINT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Where the digits behind the point begin. */
    private static final int FRACTION = 20;

    private static final int LAST_YEAR = 9_999;

    private PolicyInstant() {}

    /**
     * Reads {@code yyyy-MM-ddTHH:mm:ss[.1-7 digits]Z}, or the form with exactly seven digits and an offset.
     *
     * @return empty for every other text and for days or hours that do not exist
     */
    public static Optional<Instant> parseStrict(String text) {
        if (!STRICT.matcher(text).matches()) {
            return Optional.empty();
        }
        return text.endsWith("Z") ? parseUtc(text) : parseLenient(text);
    }

    /** Every part has its place; Java's formatter takes ten times as long, and rules about ages ask it for each key. */
    private static Optional<Instant> parseUtc(String text) {
        String fraction = text.length() <= FRACTION ? "" : text.substring(FRACTION, text.length() - 1);
        try {
            return Optional.of(LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            Integer.parseInt((fraction + "000000000").substring(0, 9)))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Reads any ISO 8601 date-time with {@code Z} or an offset and up to nine fraction digits. */
    public static Optional<Instant> parseLenient(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Writes {@code yyyy-MM-ddTHH:mm:ss.fffffffZ}, always seven fraction digits. */
    public static String print(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            return PRINT.format(instant);
        }
        StringBuilder text = new StringBuilder(FRACTION + 8);
        padded(text, time.getYear(), 4).append('-');
        padded(text, time.getMonthValue(), 2).append('-');
        padded(text, time.getDayOfMonth(), 2).append('T');
        padded(text, time.getHour(), 2).append(':');
        padded(text, time.getMinute(), 2).append(':');
        padded(text, time.getSecond(), 2).append('.');
        return padded(text, time.getNano() / 100, 7).append('Z').toString();
    }

    private static StringBuilder padded(StringBuilder text, int number, int digits) {
        String written = Integer.toString(number);
        return text.append("0".repeat(digits - written.length())).append(written);
    }
}
