package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.alias.AliasPattern;
import java.util.List;
import java.util.Optional;

/**
 * An alias resolved for one type and api-version.
 *
 * @param pattern when present, the value is a part of the text at the path
 */
record AliasReader(FieldPath path, Optional<AliasPattern> pattern) {

    List<JsonNode> read(JsonNode resource) {
        return pick(path.read(resource));
    }

    /** Reads below a member of the array that the n-th {@code [*]} of the path enumerates. */
    List<JsonNode> readBelow(JsonNode member, int n) {
        return pick(path.after(n).read(member));
    }

    private List<JsonNode> pick(List<JsonNode> values) {
        return pattern.map(cut -> values.stream().map(v -> part(v, cut)).toList())
                .orElse(values);
    }

    private static JsonNode part(JsonNode whole, AliasPattern cut) {
        if (!whole.isTextual()) {
            return Unknowns.isUnknown(whole) ? whole : MissingNode.getInstance();
        }
        return cut.extract(whole.textValue()).<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
    }
}
