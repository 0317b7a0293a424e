package dev.safeguard.compiler.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Splits at any of some delimiters and keeps empty parts, as .NET's {@code Split} does. */
public final class Splitter {
    private final String text;

    /** The next occurrence of each delimiter that still occurs. */
    private final PriorityQueue<Occurrence> next =
            new PriorityQueue<>(Comparator.comparingInt(Occurrence::at).thenComparingInt(Occurrence::rank));

    private record Occurrence(int at, int rank, TextSearch delimiter) {}

    private Splitter(String text) {
        this.text = text;
    }

    /** An empty delimiter splits nothing; of two that fit at one place the first in the list wins. */
    public static List<String> split(String text, List<String> delimiters) {
        Splitter splitter = new Splitter(text);
        List<String> used =
                delimiters.stream().filter(d -> !d.isEmpty()).distinct().toList();
        for (int rank = 0; rank < used.size(); rank++) {
            splitter.find(new TextSearch(used.get(rank)), rank, 0);
        }
        return splitter.parts();
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (!next.isEmpty()) {
            Occurrence found = next.remove();
            if (found.at >= start) {
                parts.add(text.substring(start, found.at));
                start = found.at + found.delimiter.length();
            }
            find(found.delimiter, found.rank, start);
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** What .NET does when there is no delimiter at all: every white-space character is one. */
    static List<String> splitAtBlanks(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Blanks.isBlank(text.charAt(at))) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private void find(TextSearch delimiter, int rank, int from) {
        int at = delimiter.in(text, from);
        if (at >= 0) {
            next.add(new Occurrence(at, rank, delimiter));
        }
    }
}
