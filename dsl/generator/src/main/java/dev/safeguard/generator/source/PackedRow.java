package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.FactsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the packed catalogue with the rows below it, written as {@code length <tab> cells <newline>} and then those
 * rows. The length counts the bytes behind its tab, rows below included: what a reader passes over to reach the next row
 * of the same level.
 */
record PackedRow(String cells, List<PackedRow> below) {
    PackedRow {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(cells)) {
            throw new FactsException("`" + cells + "` is not ASCII, of which the packed catalogue is made");
        }
    }

    static PackedRow of(String cells) {
        return new PackedRow(cells, new ArrayList<>());
    }

    /** Puts rows of the alias table below this one, each where its depth says. */
    void addTable(List<String> rows) {
        List<PackedRow> above = new ArrayList<>(List.of(this));
        for (String row : rows) {
            int tab = row.indexOf('\t');
            int depth = Integer.parseInt(row.substring(0, tab));
            PackedRow packed = of(row.substring(tab + 1));
            above.subList(depth + 1, above.size()).clear();
            above.get(depth).below.add(packed);
            above.add(packed);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(cells).append('\n');
        below.forEach(row -> text.append(row.text()));
        return text.insert(0, text.length() + "\t").toString();
    }
}
