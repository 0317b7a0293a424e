package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.InvariantText;
import java.util.Locale;
import java.util.function.Predicate;

/** The patterns of {@code like} and {@code match}. No regular expressions: linear in practice, and never a surprise. */
final class Patterns {
    private Patterns() {}

    /** {@code *} stands for any text; everything else, {@code ?} included, for itself, whatever the case. */
    static Predicate<String> like(String pattern) {
        String folded = InvariantText.fold(pattern);
        return text -> glob(InvariantText.fold(text), folded);
    }

    /** Greedy with one point to return to: at worst the product of both lengths. */
    private static boolean glob(String text, String pattern) {
        int t = 0;
        int p = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
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
