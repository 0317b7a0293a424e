package dev.safeguard.compiler.expression;

import java.util.ArrayList;
import java.util.List;

/** Splits at any of some delimiters and keeps empty parts, as .NET's {@code Split} does. */
final class Splitter {
    private Splitter() {}

    /** An empty delimiter splits nothing; of two that fit at one place the first in the list wins. */
    static List<String> split(String text, List<String> delimiters) {
        List<String> used = delimiters.stream().filter(d -> !d.isEmpty()).toList();
        List<String> parts = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int length = matching(text, at, used);
            if (length > 0) {
                parts.add(text.substring(start, at));
                start = at + length;
            }
            at += Math.max(1, length);
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** What .NET does when there is no delimiter at all: every white-space character is one. */
    static List<String> splitAtBlanks(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (StringFunctions.isBlank(text.charAt(at))) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int matching(String text, int at, List<String> delimiters) {
        for (String delimiter : delimiters) {
            if (text.startsWith(delimiter, at)) {
                return delimiter.length();
            }
        }
        return 0;
    }
}
