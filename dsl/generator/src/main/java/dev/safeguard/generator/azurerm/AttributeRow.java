package dev.safeguard.generator.azurerm;

import java.util.List;

/**
 * What one attribute becomes.
 *
 * @param group the azurerm type, the ARM type, the fixed child name and the attribute that names the parent, as a table has
 *     them above the rows they share
 * @param cells attribute, majors, mode, default, ARM path, transform, value when omitted
 */
record AttributeRow(String group, List<String> cells) {
    AttributeRow {
        cells = List.copyOf(cells);
    }

    /** From the map: {@code allowed}, {@code controls} and everything after them stay behind. */
    static AttributeRow ofFacts(List<String> row) {
        return new AttributeRow(
                group(row.get(0), row.get(6), row.get(7), row.get(11)),
                List.of(row.get(1), row.get(2), row.get(3), row.get(4), row.get(8), row.get(9), row.get(10)));
    }

    /** From our own additions. */
    static AttributeRow ofAddition(List<String> row) {
        return new AttributeRow(
                group(row.get(0), row.get(5), row.get(6), row.get(10)),
                List.of(row.get(1), row.get(2), row.get(3), row.get(4), row.get(7), row.get(8), row.get(9)));
    }

    private static String group(String type, String armType, String child, String parent) {
        String line = "@" + String.join("\t", type, armType, child, parent.isEmpty() ? "-" : parent);
        return line.endsWith("\t-\t-") ? line.substring(0, line.length() - 4) : line;
    }

    /** What the row is about: two with the same say the same attribute's effect on the same property. */
    String setting() {
        return String.join("\t", group, cells.get(0), cells.get(4));
    }

    String text() {
        return String.join("\t", cells);
    }
}
