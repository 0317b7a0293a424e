package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads rows as trees. */
record TreeRows(Consumer<SourcedResource> resources) implements RowHandler {
    @Override
    public Row row(JsonParser parser, RowSource source) throws IOException {
        Place place = source.place();
        JsonNode json = InventoryReader.tree(parser);
        return json instanceof ObjectNode resource ? row(resource, place) : Row.NONE;
    }

    @Override
    public Row row(ObjectNode resource, Place place) {
        Row row = Row.of(resource);
        if (row != Row.NONE) {
            resources.accept(new SourcedResource(resource, place));
        }
        return row;
    }
}
