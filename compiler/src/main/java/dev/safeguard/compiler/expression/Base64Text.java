package dev.safeguard.compiler.expression;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Base 64 of UTF-8 text. */
public final class Base64Text {
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final int QUANTUM = 4;

    private Base64Text() {}

    /** Encodes, with padding. */
    public static String encode(String text) {
        return Base64.getEncoder().encodeToString(Utf8.bytes(text));
    }

    /** As .NET decodes: white space does not count, padding is required. */
    public static Optional<byte[]> decode(String base64) {
        String compact = WHITE_SPACE.matcher(base64).replaceAll("");
        if (compact.length() % QUANTUM != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(compact));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
