package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Collection;
import java.util.Optional;

/**
 * A condition on an attribute of the same block, from the transform {@code when:is_manual_connection=false}. It holds for all
 * rows that fill the same array from the same block.
 */
record Guard(String attribute, String value) {
    private static final String WORD = "when:";
    private static final String ELEMENTS = "[*]";

    static Optional<Guard> of(MapRow row, Collection<MapRow> all) {
        return all.stream()
                .filter(other -> other.transform().startsWith(WORD))
                .filter(other -> block(other).equals(block(row)) && array(other).equals(array(row)))
                .map(other -> other.transform().substring(WORD.length()).split("=", 2))
                .map(parts -> new Guard(parts[0], parts[1]))
                .findFirst();
    }

    private static String block(MapRow row) {
        return row.attribute().substring(0, row.attribute().lastIndexOf('.') + 1);
    }

    private static String array(MapRow row) {
        int elements = row.armPath().indexOf(ELEMENTS);
        return elements < 0 ? row.armPath() : row.armPath().substring(0, elements);
    }

    /** Whether the block meets the condition; empty when that is not known yet; texts without regard to case. */
    Optional<Boolean> test(JsonNode block) {
        JsonNode given = block.path(attribute);
        boolean open = given.isMissingNode() || given.isNull() || UnknownValue.isUnknown(given);
        return open ? Optional.empty() : Optional.of(given.asText().equalsIgnoreCase(value));
    }
}
