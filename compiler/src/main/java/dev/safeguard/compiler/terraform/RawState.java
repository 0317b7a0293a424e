package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.terraform.PlanDocument.Entry;
import java.util.ArrayList;
import java.util.List;

/** Turns what Terraform keeps in its own state file into what {@code terraform show -json} writes of it. */
final class RawState {
    private RawState() {}

    /** One entry for each instance of a block. */
    static List<Entry> instances(Entry block) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode instance : block.json().path("instances")) {
            if (!instance.path("deposed").isTextual()) {
                entries.add(new Entry(entry(block.json(), instance), block.place()));
            }
        }
        return entries;
    }

    private static ObjectNode entry(ObjectNode block, JsonNode instance) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("address", address(block, instance.path("index_key")));
        entry.put("provider_name", provider(block.path("provider").asText()));
        entry.set("values", instance.path("attributes"));
        entry.set("sensitive_values", sensitive(instance.path("sensitive_attributes")));
        return entry;
    }

    private static String address(ObjectNode block, JsonNode key) {
        String module = block.path("module").asText();
        String index = key.isTextual() || key.isNumber() ? "[" + key + "]" : "";
        return (module.isEmpty() ? "" : module + ".") + block.path("type").asText() + "."
                + block.path("name").asText() + index;
    }

    /** From {@code module.a.provider["registry.terraform.io/hashicorp/azurerm"].alias}. */
    private static String provider(String written) {
        int start = written.indexOf('"');
        int end = written.indexOf('"', start + 1);
        return start < 0 || end < 0 ? written : written.substring(start + 1, end);
    }

    /** Paths of steps become one tree; a path that goes through an index makes the whole attribute secret. */
    private static ObjectNode sensitive(JsonNode paths) {
        ObjectNode marks = JsonNodeFactory.instance.objectNode();
        for (JsonNode path : paths) {
            JsonNode first = path.isArray() ? path.path(0) : path;
            marks.put(first.path("value").asText(), true);
        }
        return marks;
    }
}
