package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The deep merge of {@code union()}: keys without case, the first spelling stays, the later value wins. */
final class ObjectMerge {
    private final Arguments args;

    private ObjectMerge(Arguments args) {
        this.args = args;
    }

    static JsonNode merge(Arguments args) {
        ObjectMerge merge = new ObjectMerge(args);
        JsonNode merged = args.object(0);
        for (int i = 1; i < args.size(); i++) {
            merged = merge.objects(merged, args.object(i));
            Measure.checkNodes(args.function(), merged.size());
        }
        return merged;
    }

    private JsonNode objects(JsonNode earlier, JsonNode later) {
        ObjectNode merged = Json.FACTORY.objectNode();
        merged.setAll((ObjectNode) earlier);
        Map<String, String> spellings = new LinkedHashMap<>();
        earlier.fieldNames().forEachRemaining(key -> spellings.putIfAbsent(InvariantText.fold(key), key));
        later.forEachEntry((key, value) -> {
            String spelling = spellings.computeIfAbsent(InvariantText.fold(key), folded -> key);
            merged.set(spelling, merged.has(spelling) ? values(spelling, merged.get(spelling), value) : value);
        });
        return merged;
    }

    private JsonNode values(String key, JsonNode earlier, JsonNode later) {
        if (earlier.isNull() || later.isNull()) {
            return later;
        }
        if (earlier.isObject() != later.isObject() || earlier.isArray() != later.isArray()) {
            throw args.fault("property `" + key + "` is " + Json.kind(earlier) + " and " + Json.kind(later));
        }
        return later.isObject() ? objects(earlier, later) : later;
    }
}
