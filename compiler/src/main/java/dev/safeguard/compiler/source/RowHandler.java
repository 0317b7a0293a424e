package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.function.Consumer;

/** Takes the rows of an inventory, in their order. */
public interface RowHandler {

    /** Reads rows as trees, each as a scan judges it: see {@link BareRow}. */
    static RowHandler ofTrees(Consumer<SourcedResource> resources) {
        return new TreeRows(row -> {
            BareRow.completed(row.json());
            resources.accept(row);
        });
    }

    /** What a row turned out to be. */
    enum Row {
        RESOURCE,
        /** A resource without its properties, of a type that has some; a text is none. */
        BARE,
        /** No resource; it is not taken. */
        NONE;

        /** What an object is. */
        public static Row of(ObjectNode json) {
            if (!Shape.isResource(json)) {
                return NONE;
            }
            return BareRow.isBare(json) ? BARE : RESOURCE;
        }

        /** What a resource of a type is. */
        static Row of(String type, boolean properties) {
            return properties || !Shape.usuallyHasProperties(type) ? RESOURCE : BARE;
        }
    }

    /**
     * Reads a row.
     *
     * @param parser at the first token of the row; to be left at its last one
     * @param source where the row stands
     */
    Row row(JsonParser parser, RowSource source) throws IOException;

    /** Takes a row that has been read, because it might have been something else. */
    Row row(ObjectNode resource, Place place);
}
