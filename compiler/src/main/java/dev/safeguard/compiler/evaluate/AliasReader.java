package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An alias resolved for one type and api-version.
 *
 * @param segmentAfter when present, the value is the segment of the text at the path that follows this one:
 *     {@code offers} of an image id
 */
record AliasReader(FieldPath path, Optional<String> segmentAfter) {

    List<JsonNode> read(JsonNode resource) {
        return pick(path.read(resource));
    }

    /** Reads below a member of the array that the n-th {@code [*]} of the path enumerates. */
    List<JsonNode> readBelow(JsonNode member, int n) {
        return pick(path.after(n).read(member));
    }

    private List<JsonNode> pick(List<JsonNode> values) {
        return segmentAfter
                .map(keyword -> values.stream().map(v -> segment(v, keyword)).toList())
                .orElse(values);
    }

    private static JsonNode segment(JsonNode id, String keyword) {
        String text = id.asText();
        String marker = "/" + keyword.toLowerCase(Locale.ROOT) + "/";
        int at = text.toLowerCase(Locale.ROOT).indexOf(marker);
        if (!id.isTextual() || at < 0) {
            return Unknowns.isUnknown(id) ? id : MissingNode.getInstance();
        }
        String rest = text.substring(at + marker.length());
        return TextNode.valueOf(rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest);
    }
}
