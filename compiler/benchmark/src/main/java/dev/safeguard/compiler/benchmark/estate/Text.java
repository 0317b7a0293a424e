package dev.safeguard.compiler.benchmark.estate;

import java.util.ArrayList;
import java.util.List;

/** A text with holes. */
record Text(List<Piece> pieces) {

    /** A part of a text: what it says, or a hole. */
    @FunctionalInterface
    interface Piece {
        void append(StringBuilder text, Row row);
    }

    Text {
        pieces = List.copyOf(pieces);
    }

    static Text parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
            int close = closing(text, open);
            add(text.substring(done, open), pieces);
            pieces.add(Holes.hole(text.substring(open + 1, close)));
            done = close + 1;
        }
        add(text.substring(done), pieces);
        return new Text(pieces);
    }

    private static void add(String fixed, List<Piece> pieces) {
        if (!fixed.isEmpty()) {
            pieces.add((text, row) -> text.append(fixed));
        }
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a hole without end in a template: " + text);
    }

    String of(Row row) {
        StringBuilder text = new StringBuilder();
        append(text, row);
        return text.toString();
    }

    void append(StringBuilder text, Row row) {
        pieces.forEach(piece -> piece.append(text, row));
    }
}
