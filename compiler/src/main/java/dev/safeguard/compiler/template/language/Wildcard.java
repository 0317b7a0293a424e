package dev.safeguard.compiler.template.language;

import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.TextSearch;

/** Patterns in which {@code *} stands for any text, without case; linear in the text for each asterisk. */
final class Wildcard {
    private Wildcard() {}

    static boolean matches(String text, String pattern) {
        String folded = InvariantText.fold(text);
        String[] parts = InvariantText.fold(pattern).split("\\*", -1);
        if (parts.length == 1) {
            return folded.equals(parts[0]);
        }
        String last = parts[parts.length - 1];
        int from = parts[0].length();
        if (!folded.startsWith(parts[0])) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int at = new TextSearch(parts[i]).in(folded, from);
            if (at < 0) {
                return false;
            }
            from = at + parts[i].length();
        }
        return folded.length() - last.length() >= from && folded.endsWith(last);
    }
}
