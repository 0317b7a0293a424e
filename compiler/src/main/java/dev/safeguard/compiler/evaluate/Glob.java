package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.TextSearch;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A pattern with stars: text begins with one part, ends with another, and between them holds the others in their order.
 * Each part is looked for where the one before ended, so that one pass over the text is enough.
 */
record Glob(String first, List<TextSearch> inner, String last, int innerLength) implements Predicate<String> {

    /** The pattern, folded, with at least one star. */
    static Glob of(String folded) {
        List<String> parts = Arrays.asList(folded.split("\\*", -1));
        List<String> inner = parts.subList(1, parts.size() - 1).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        return new Glob(
                parts.get(0),
                inner.stream().map(TextSearch::new).toList(),
                parts.get(parts.size() - 1),
                inner.stream().mapToInt(String::length).sum());
    }

    @Override
    public boolean test(String text) {
        String folded = InvariantText.fold(text);
        int end = folded.length() - last.length();
        if (end < first.length() + innerLength || !folded.startsWith(first) || !folded.endsWith(last)) {
            return false;
        }
        String middle = folded.substring(first.length(), end);
        int from = 0;
        for (TextSearch part : inner) {
            int at = part.in(middle, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }
}
