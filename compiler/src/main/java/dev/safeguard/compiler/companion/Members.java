package dev.safeguard.compiler.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.List;
import java.util.Map;

/** Members of objects, whatever the case of their names. */
final class Members {
    private Members() {}

    /** What a path leads to; missing when it leads nowhere. */
    static JsonNode at(JsonNode node, List<String> steps) {
        JsonNode at = node;
        for (String step : steps) {
            at = member(at, step);
        }
        return at;
    }

    private static JsonNode member(JsonNode node, String name) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (InvariantText.equal(member.getKey(), name)) {
                return member.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
