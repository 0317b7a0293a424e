package dev.safeguard.compiler.expression;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent escapes of RFC 3986, in UTF-8. */
public final class PercentCoding {
    private static final String UNRESERVED_MARKS = "-_.~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=%";

    private PercentCoding() {}

    /** Escapes everything but letters, digits and {@code - _ . ~}. */
    public static String encode(String text) {
        return escape(text, UNRESERVED_MARKS);
    }

    /** Escapes what may stand nowhere in a URI, such as blanks and letters outside ASCII. */
    static String encodeIllegal(String uri) {
        return escape(uri, UNRESERVED_MARKS + RESERVED);
    }

    /** Whether nothing in the text would have to be escaped in a URI; letters outside ASCII may stand as they are. */
    static boolean isWellFormed(String uri) {
        byte[] bytes = Utf8.bytes(uri);
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%';
            boolean legal =
                    bytes[i] < 0 || isAlphanumeric(bytes[i]) || (UNRESERVED_MARKS + RESERVED).indexOf(bytes[i]) >= 0;
            if (escape ? !isEscape(bytes, i) : !legal) {
                return false;
            }
        }
        return true;
    }

    private static String escape(String text, String kept) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : Utf8.bytes(text)) {
            if (isAlphanumeric(b) || kept.indexOf(b) >= 0) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    /** Undoes escapes; a {@code %} that starts none stays, bytes that are no UTF-8 become U+FFFD. */
    public static String decode(String text, boolean plusIsBlank) {
        byte[] bytes = Utf8.bytes(text);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (isEscape(bytes, i)) {
                decoded.write((HexFormat.fromHexDigit(bytes[++i]) << 4) | HexFormat.fromHexDigit(bytes[++i]));
            } else {
                decoded.write(bytes[i] == '+' && plusIsBlank ? ' ' : bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return bytes[at] == '%'
                && at + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[at + 1])
                && HexFormat.isHexDigit(bytes[at + 2]);
    }

    private static boolean isAlphanumeric(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
    }
}
