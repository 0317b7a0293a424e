package dev.safeguard.compiler.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What was probably meant by a misspelt name. */
public final class Spelling {
    private static final int MAX_DISTANCE = 3;

    private Spelling() {}

    /** The known name nearest to {@code name} ignoring case, if it is near enough to be meant. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int limit = Math.min(MAX_DISTANCE, name.length() / 2);
        return known.stream()
                .filter(k -> Math.abs(k.length() - name.length()) <= limit)
                .map(k -> new Near(k, distance(wanted, k.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= limit)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    /** {@code use `x`} when there is a near name, else the given advice. */
    public static String remedy(String name, Collection<String> known, String otherwise) {
        return nearest(name, known).map(near -> "use `" + near + "`").orElse(otherwise);
    }

    private record Near(String name, int distance) {}

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
