package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.InvariantText;
import java.util.Locale;
import java.util.function.Predicate;

/** The patterns of {@code like} and {@code match}. No regular expressions: linear in text and pattern, whatever they are. */
final class Patterns {
    private Patterns() {}

    /** {@code *} stands for any text; everything else, {@code ?} included, for itself, whatever the case. */
    static Predicate<String> like(String pattern) {
        String folded = InvariantText.fold(pattern);
        return folded.indexOf('*') < 0 ? text -> InvariantText.fold(text).equals(folded) : Glob.of(folded);
    }

    /** {@code #} a digit, {@code ?} an ASCII letter, {@code .} any character, everything else itself. */
    static Predicate<String> match(String pattern) {
        return text -> matches(text, pattern);
    }

    static Predicate<String> matchInsensitively(String pattern) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        return text -> matches(text.toLowerCase(Locale.ROOT), lower);
    }

    private static boolean matches(String text, String pattern) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!matches(text.charAt(i), pattern.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(char c, char pattern) {
        return switch (pattern) {
            case '#' -> c >= '0' && c <= '9';
            case '?' -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            case '.' -> true;
            default -> c == pattern;
        };
    }
}
