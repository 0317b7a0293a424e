package dev.safeguard.compiler.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;

/**
 * Resources that come without their properties: {@code az resource list} leaves them out, {@code ConvertTo-Json} cuts them
 * off. The resource has some, so they are unknown and not absent, which would pass where Azure fails and fail where it
 * passes.
 */
public final class BareRow {
    private static final String PROPERTIES = "properties";
    private static final String WHY = "the export leaves out the properties of the resource";

    private BareRow() {}

    /** The same object, its properties marked as unknown if it is a stored resource of a kind that has some, and shows none. */
    public static ObjectNode completed(ObjectNode row) {
        if (isBare(row)) {
            row.set(PROPERTIES, UnknownValue.node(WHY));
        }
        return row;
    }

    static boolean isBare(ObjectNode row) {
        return Shape.isResource(row)
                && Shape.usuallyHasProperties(row.path("type").asText())
                && !hasProperties(row);
    }

    /** Policies read names in any case. */
    private static boolean hasProperties(ObjectNode row) {
        return row.path(PROPERTIES).isObject()
                || row.propertyStream()
                        .anyMatch(member -> member.getKey().equalsIgnoreCase(PROPERTIES)
                                && member.getValue().isObject());
    }
}
