package dev.safeguard.compiler.template.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as texts: ISO 8601 in, the formats of .NET in the invariant culture out. Without a zone UTC is meant. */
public final class TemplateDates {
    /** What functions write when no format is given. */
    static final String DEFAULT_FORMAT = "yyyy-MM-ddTHH:mm:ssZ";

    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}"
                    + "(?:\\.[0-9]{1,9})?)? ?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?)?|[0-9]{8}[Tt][0-9]{6}[Zz]?");

    private static final DateTimeFormatter DASHED = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'HH:mm[:ss]]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss[X]", Locale.ROOT);

    private TemplateDates() {}

    /** The instant that a text names; empty when it is no date, or no such day exists. */
    static Optional<Instant> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String upper = text.toUpperCase(Locale.ROOT)
                .replaceFirst("([0-9]) (?=[Z+-])", "$1")
                .replace(' ', 'T');
        DateTimeFormatter form = upper.charAt(4) == '-' ? DASHED : COMPACT;
        try {
            Object parsed = form.withResolverStyle(ResolverStyle.STRICT)
                    .parseBest(upper, ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof ZonedDateTime zoned
                            ? zoned.toInstant()
                            : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes an instant of the years 1 to 9999 in UTC, as {@code utcNow(format)} and {@code dateTimeAdd} do.
     *
     * @param format of .NET: one letter is a standard format, everything else a custom one
     * @throws TemplateFault when .NET knows no such format
     */
    public static String format(Instant instant, String format) {
        return DateFormat.write(instant.atOffset(ZoneOffset.UTC).toLocalDateTime(), format);
    }
}
