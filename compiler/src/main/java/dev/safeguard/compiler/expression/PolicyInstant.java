package dev.safeguard.compiler.expression;

import java.time.DateTimeException;
import java.time.Instant;
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

    private PolicyInstant() {}

    /**
     * Reads {@code yyyy-MM-ddTHH:mm:ss[.1-7 digits]Z}, or the form with exactly seven digits and an offset.
     *
     * @return empty for every other text and for days or hours that do not exist
     */
    public static Optional<Instant> parseStrict(String text) {
        return STRICT.matcher(text).matches() ? parseLenient(text) : Optional.empty();
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
        return PRINT.format(instant);
    }
}
