package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.alias.AliasPattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An alias resolved for one type and api-version.
 *
 * @param pattern when present, the value is a part of the text at the path
 * @param tails what follows the first {@code [*]} of the path, the second, and so on
 */
record AliasReader(FieldPath path, Optional<AliasPattern> pattern, List<FieldPath> tails) {

    static AliasReader of(FieldPath path, Optional<AliasPattern> pattern) {
        List<FieldPath> tails =
                IntStream.rangeClosed(1, path.fanOuts()).mapToObj(path::after).toList();
        return new AliasReader(path, pattern, tails);
    }

    /** How often the path fans out. */
    int fanOuts() {
        return tails.size();
    }

    List<JsonNode> read(JsonNode resource) {
        return pick(path.read(resource));
    }

    /** Reads below a member of the array that the n-th {@code [*]} of the path enumerates; past the last, the member itself. */
    List<JsonNode> readBelow(JsonNode member, int n) {
        return pick(n > 0 && n <= tails.size() ? tails.get(n - 1).read(member) : List.of(member));
    }

    List<JsonNode> pick(List<JsonNode> values) {
        return pattern.isEmpty()
                ? values
                : values.stream().map(v -> part(v, pattern.get())).toList();
    }

    private static JsonNode part(JsonNode whole, AliasPattern cut) {
        if (!whole.isTextual()) {
            return Unknowns.isUnknown(whole) ? whole : MissingNode.getInstance();
        }
        return cut.extract(whole.textValue()).<JsonNode>map(TextNode::valueOf).orElse(MissingNode.getInstance());
    }
}
