package dev.safeguard.generator.azurerm;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An attribute or block of a type's schema. */
record SchemaRow(String type, String attribute, String mode) {
    private static final String MISSING = "-";

    static SchemaRow of(List<String> row) {
        return new SchemaRow(row.get(0), row.get(1), row.get(3));
    }

    boolean isTopLevel() {
        return attribute.indexOf('.') < 0;
    }

    String name() {
        return attribute.replace("[*]", "");
    }

    /** The majors that have the attribute, of those that have the type. */
    SortedSet<String> majors(String ofType) {
        String[] modes = mode.split("\\|", -1);
        return IntStream.range(0, TypeRow.MAJORS.size())
                .filter(i -> ofType.contains(TypeRow.MAJORS.get(i)))
                .filter(i -> !modes[Math.min(i, modes.length - 1)].equals(MISSING))
                .mapToObj(TypeRow.MAJORS::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
