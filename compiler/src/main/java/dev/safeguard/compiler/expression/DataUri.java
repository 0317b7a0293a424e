package dev.safeguard.compiler.expression;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text in {@code data:[media type][;charset=…][;base64],data}, RFC 2397. */
public final class DataUri {
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8");
    private static final Pattern FORM = Pattern.compile(
            "data:(?<media>[^,;]*)(?<parameters>(?:;[^,]*)?),(?<data>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("charset=(?<name>.*)", Pattern.CASE_INSENSITIVE);

    private DataUri() {}

    /** The text, or empty when this is no data URI of text. */
    public static Optional<String> text(String uri) {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            return Optional.empty();
        }
        List<String> parameters = List.of(form.group("parameters").split(";", -1));
        return isWellFormed(form.group("media"), parameters) && isUtf8(parameters)
                ? data(form.group("data"), isBase64(parameters))
                : Optional.empty();
    }

    /** Without a media type there may be nothing but {@code base64}; no parameter may be blank. */
    private static boolean isWellFormed(String media, List<String> parameters) {
        boolean any = parameters.size() > 1;
        boolean blank = parameters.stream().skip(1).anyMatch(String::isBlank);
        return !blank && (!media.isEmpty() || !any || (parameters.size() == 2 && isBase64(parameters)));
    }

    private static boolean isBase64(List<String> parameters) {
        return parameters.get(parameters.size() - 1).equalsIgnoreCase("base64");
    }

    /** The engine knows one charset, in the spelling of its own {@code dataUri()} too. */
    private static boolean isUtf8(List<String> parameters) {
        Matcher charset = CHARSET.matcher(parameters.size() > 1 ? parameters.get(1) : "");
        return !charset.matches() || UTF_8.contains(charset.group("name").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> data(String data, boolean base64) {
        return base64
                ? Base64Text.decode(data).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                : Optional.of(PercentCoding.decode(data, true));
    }
}
