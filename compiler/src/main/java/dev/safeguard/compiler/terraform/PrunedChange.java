package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.terraform.PlanDocument.Entry;
import java.util.List;

/** A change without what no verdict needs, so that a large plan fits into less memory. */
final class PrunedChange {
    private PrunedChange() {}

    static Entry of(Entry entry) {
        if (entry.json().get("change") instanceof ObjectNode change) {
            change.set("before", SecretNames.mark(change.path("before"), change.path("before_sensitive")));
            change.remove(List.of("before_sensitive", "replace_paths", "importing", "generated_config"));
            if (!"update".equals(change.path("actions").path(0).asText())) {
                change.set("before", idOf(change.path("before")));
            }
        }
        return entry;
    }

    /** The old id tells the subscription even where the new one is not known. */
    private static JsonNode idOf(JsonNode before) {
        ObjectNode id = JsonNodeFactory.instance.objectNode();
        return before.path("id").isTextual() ? id.set("id", before.path("id")) : id;
    }
}
