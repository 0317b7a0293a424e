package dev.safeguard.compiler.benchmark.estate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The columns that every row of Azure Resource Graph has, those of the template among them. */
final class Columns {
    /** Members of a template that are no columns. */
    private static final List<String> OURS = List.of("share", "chance", "companions", "type", "name");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Columns() {}

    static Part of(JsonNode template) {
        Map<String, JsonNode> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        common(template.path("type").asText().toLowerCase(Locale.ROOT)).properties().stream()
                .filter(column -> OURS.contains(column.getKey()) || !has(template, column.getKey()))
                .forEach(column -> columns.put(column.getKey(), column.getValue()));
        template.properties().stream()
                .filter(member -> !OURS.contains(member.getKey()))
                .forEach(member -> columns.put(member.getKey(), member.getValue()));
        ObjectNode row = NODES.objectNode();
        row.setAll(columns);
        return Part.parse(row);
    }

    /** {@code zones}, or {@code zones?30}. */
    private static boolean has(JsonNode template, String column) {
        return template.properties().stream()
                .map(Map.Entry::getKey)
                .anyMatch(name -> name.equals(column) || name.startsWith(column + "?"));
    }

    private static ObjectNode common(String type) {
        ObjectNode row = NODES.objectNode().put("id", "{id}").put("kind", "").put("location", "{location}");
        row.put("managedBy", "").put("name", "{name}").put("resourceGroup", "{group}");
        row.put("subscriptionId", "{subscription}").put("tenantId", "{tenant}").put("type", type);
        List.of("extendedLocation", "identity", "plan", "properties", "sku", "zones")
                .forEach(row::putNull);
        row.set("tags", tags());
        return row;
    }

    /** On some rows all that is asked for, on most a few of the rest. */
    private static ObjectNode tags() {
        return NODES.objectNode()
                .put("CostCenter?50", "cc{int:1000-1060}")
                .put("DataClassification?45", "{pick:4*PHI|3*Internal|2*Public|phi}")
                .put("Environment?70", "{pick:prod|test|dev}")
                .put("Owner?60", "team-{int:1-40}@contoso.example")
                .put("hidden-link?10", "Resource");
    }
}
