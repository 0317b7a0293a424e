package dev.safeguard.compiler.expression;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text in {@code data:[media type][;charset=…][;base64],data}, RFC 2397. */
final class DataUri {
    private static final Pattern FORM = Pattern.compile(
            "data:(?<media>[^,;]*)(?<parameters>(?:;[^,;]*)*),(?<data>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset=\"?([^;\"]+)\"?", Pattern.CASE_INSENSITIVE);

    private DataUri() {}

    static Optional<String> text(String uri) {
        Matcher form = FORM.matcher(uri);
        if (!form.matches()) {
            return Optional.empty();
        }
        String parameters = form.group("parameters");
        return parameters.toLowerCase(Locale.ROOT).endsWith(";base64")
                ? EncodingFunctions.decode(PercentCoding.decode(form.group("data"), false))
                        .flatMap(bytes -> charset(parameters).map(charset -> new String(bytes, charset)))
                : Optional.of(PercentCoding.decode(form.group("data"), false));
    }

    private static Optional<Charset> charset(String parameters) {
        Matcher named = CHARSET.matcher(parameters);
        try {
            return Optional.of(named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
