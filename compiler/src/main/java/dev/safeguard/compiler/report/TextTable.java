package dev.safeguard.compiler.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of text with aligned columns. One column may give way when the table is wider than the page. Cells may carry
 * the colours of an {@link Ink}; cells of the elastic column must not.
 */
public final class TextTable {
    private static final String GAP = "  ";

    /** Where the text of a column stands. */
    public enum Align {
        LEFT,
        RIGHT
    }

    private final List<Align> columns;
    private final List<List<String>> rows = new ArrayList<>();
    private int elastic = -1;

    private TextTable(List<Align> columns) {
        this.columns = columns;
    }

    public static TextTable of(Align... columns) {
        return new TextTable(List.of(columns));
    }

    /** Lets the column (from 0) give way: its cells end in an ellipsis when there is no room. */
    public TextTable elastic(int column) {
        this.elastic = column;
        return this;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException unless there is one cell for each column
     */
    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /**
     * The lines, without trailing blanks.
     *
     * @param width columns of the page, indent included
     * @param indent blanks before each line
     */
    public List<String> lines(int width, int indent) {
        int[] widths = IntStream.range(0, columns.size()).map(this::widest).toArray();
        int total = indent + IntStream.of(widths).sum() + GAP.length() * (columns.size() - 1);
        if (elastic >= 0 && total > width) {
            widths[elastic] = Math.max(8, widths[elastic] - (total - width));
        }
        return rows.stream().map(row -> line(row, widths, indent)).toList();
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> Ink.width(row.get(column))).max().orElse(0);
    }

    private String line(List<String> row, int[] widths, int indent) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int column = 0; column < widths.length; column++) {
            line.append(column == 0 ? "" : GAP).append(cell(row.get(column), column, widths[column]));
        }
        return line.toString().stripTrailing();
    }

    private String cell(String text, int column, int width) {
        String shown = column == elastic ? shorten(text, width) : text;
        String blanks = " ".repeat(Math.max(0, width - Ink.width(shown)));
        return columns.get(column) == Align.LEFT ? shown + blanks : blanks + shown;
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    public static String shorten(String text, int width) {
        if (text.codePointCount(0, text.length()) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
    }
}
