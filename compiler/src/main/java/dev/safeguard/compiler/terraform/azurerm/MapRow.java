package dev.safeguard.compiler.terraform.azurerm;

import dev.safeguard.compiler.terraform.azurerm.Tables.Cells;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the map: what one attribute becomes.
 *
 * @param type azurerm type, or {@code *} for every type
 * @param armType of the resource that is written
 * @param childName fixed name of a child that the resource writes, such as {@code default}
 * @param parentRef attribute that names the parent or target
 * @param attribute path in the resource, {@code [*]} for every element
 * @param majors provider majors whose schema has the attribute
 * @param mode {@code R}, {@code O}, {@code OC}, {@code C}; with bars between when majors 3, 4 and 5 differ
 * @param schemaDefault of the attribute in its block; with bars between when majors differ
 * @param armPath where the value goes
 * @param transform what is done to it, see the head of the table
 * @param whenOmitted what counts when the attribute is not configured: {@code absent}, a value, or empty when there is none
 */
public record MapRow(
        String type,
        String armType,
        Optional<String> childName,
        Optional<String> parentRef,
        String attribute,
        Set<Integer> majors,
        String mode,
        String schemaDefault,
        String armPath,
        String transform,
        String whenOmitted) {
    private static final String NONE = "-";

    public MapRow {
        majors = Set.copyOf(majors);
    }

    static MapRow of(Cells group, Cells row) {
        return new MapRow(
                group.get(0).substring(1),
                group.get(1),
                named(group.get(2)),
                named(group.get(3)),
                row.get(0),
                Tables.majors(row.get(1)),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                row.get(6));
    }

    private static Optional<String> named(String cell) {
        return Optional.of(cell).filter(name -> !name.isEmpty() && !name.equals(NONE));
    }
}
