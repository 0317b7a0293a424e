package dev.safeguard.compiler.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The result format {@code table} of Resource Graph's API: names of columns, and rows as arrays of their values. */
final class ResultTable {
    private ResultTable() {}

    /** The rows as objects; empty for what is no such table. */
    static List<ObjectNode> rows(JsonNode data) {
        List<String> columns = data.path("columns")
                .valueStream()
                .map(column -> column.path("name").asText())
                .toList();
        return data.path("rows").valueStream().map(row -> row(columns, row)).toList();
    }

    private static ObjectNode row(List<String> columns, JsonNode cells) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            row.set(columns.get(i), cells.get(i));
        }
        return row;
    }
}
