package dev.safeguard.compiler.template.language;

import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date formats of .NET in the invariant culture, for instants in UTC. */
final class DateFormat {
    private static final int MAX_LENGTH = 1_000;
    private static final int NOON = 12;

    /** What the letters of standard formats stand for; {@code U} and lower {@code f} and {@code t} included. */
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("d", "MM/dd/yyyy"),
            Map.entry("D", "dddd, dd MMMM yyyy"),
            Map.entry("f", "dddd, dd MMMM yyyy HH:mm"),
            Map.entry("F", "dddd, dd MMMM yyyy HH:mm:ss"),
            Map.entry("U", "dddd, dd MMMM yyyy HH:mm:ss"),
            Map.entry("g", "MM/dd/yyyy HH:mm"),
            Map.entry("G", "MM/dd/yyyy HH:mm:ss"),
            Map.entry("m", "MMMM dd"),
            Map.entry("M", "MMMM dd"),
            Map.entry("o", "yyyy-MM-dd'T'HH:mm:ss.fffffffK"),
            Map.entry("O", "yyyy-MM-dd'T'HH:mm:ss.fffffffK"),
            Map.entry("r", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"),
            Map.entry("R", "ddd, dd MMM yyyy HH:mm:ss 'GMT'"),
            Map.entry("s", "yyyy-MM-dd'T'HH:mm:ss"),
            Map.entry("t", "HH:mm"),
            Map.entry("T", "HH:mm:ss"),
            Map.entry("u", "yyyy-MM-dd HH:mm:ss'Z'"),
            Map.entry("y", "yyyy MMMM"),
            Map.entry("Y", "yyyy MMMM"));

    /** A run of one letter, quoted text, an escaped character, or any other character. */
    private static final Pattern PIECE = Pattern.compile(
            "(?<run>(?<letter>[dfFghHKmMstyz])\\k<letter>*)|(?<quoted>'[^']*'|\"[^\"]*\")|\\\\(?<escaped>.)|%(?=.)|(?<other>.)",
            Pattern.DOTALL);

    private final LocalDateTime date;

    private DateFormat(LocalDateTime date) {
        this.date = date;
    }

    static String write(LocalDateTime date, String format) {
        if (format.length() > MAX_LENGTH) {
            throw invalid();
        }
        String custom = format.length() == 1 ? standard(format) : format;
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(custom.isEmpty() ? standard("G") : custom);
        while (piece.find()) {
            text.append(new DateFormat(date).piece(piece));
        }
        return text.toString();
    }

    private static String standard(String letter) {
        String custom = STANDARD.get(letter);
        if (custom == null) {
            throw invalid();
        }
        return custom;
    }

    private static TemplateFault invalid() {
        return new TemplateFault("The provided date format is not a valid .NET format string.");
    }

    private String piece(Matcher piece) {
        if (piece.group("run") != null) {
            return run(piece.group("letter").charAt(0), piece.group("run").length());
        }
        if (piece.group("quoted") != null) {
            return piece.group("quoted").substring(1, piece.group("quoted").length() - 1);
        }
        if (piece.group("escaped") != null) {
            return piece.group("escaped");
        }
        String other = piece.group("other");
        if (other != null && "'\"\\%".contains(other)) {
            throw invalid();
        }
        return other == null ? "" : other;
    }

    private String run(char letter, int length) {
        return switch (letter) {
            case 'd' -> length < 3 ? digits(date.getDayOfMonth(), length) : day(length);
            case 'M' -> length < 3 ? digits(date.getMonthValue(), length) : month(length);
            case 'y' -> year(length);
            case 'H' -> digits(date.getHour(), length);
            case 'h' -> digits((date.getHour() + NOON - 1) % NOON + 1, length);
            case 'm' -> digits(date.getMinute(), length);
            case 's' -> digits(date.getSecond(), length);
            case 'f' -> fraction(length);
            case 'F' -> fraction(length).replaceFirst("0+$", "");
            case 't' -> (date.getHour() < NOON ? "AM" : "PM").substring(0, Math.min(2, length));
            case 'z' -> length == 1 ? "+0" : length == 2 ? "+00" : "+00:00";
            case 'g' -> "A.D.";
            default -> "Z".repeat(length);
        };
    }

    private String day(int length) {
        return date.getDayOfWeek().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
    }

    private String month(int length) {
        return date.getMonth().getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
    }

    private String year(int length) {
        return length < 3 ? digits(date.getYear() % 100, length) : padded(date.getYear(), length);
    }

    /** Two digits unless one letter asks for as few as possible. */
    private static String digits(int value, int length) {
        return padded(value, Math.min(2, length));
    }

    private static String padded(int value, int length) {
        String digits = String.valueOf(value);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    /** At most the seven digits that .NET counts. */
    private String fraction(int length) {
        if (length > 7) {
            throw invalid();
        }
        return padded(date.get(ChronoField.NANO_OF_SECOND) / 100, 7).substring(0, length);
    }
}
