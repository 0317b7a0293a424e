package dev.safeguard.compiler.companion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A type whose resources name another resource, which then has an extension that no export lists.
 *
 * @param holder the type, in lower case
 * @param target the names that lead to the id of the other resource
 * @param type of the extension
 * @param state the names that lead to what must have {@code value}; empty when nothing must
 */
record Pointing(String holder, List<String> target, String type, List<String> state, String value) {
    private static final List<Pointing> ALL =
            Facts.rows("pointing.tsv").stream().map(Pointing::of).toList();

    private static Pointing of(String[] cells) {
        String[] only = cells[3].equals("-") ? new String[] {"", ""} : cells[3].split("=", 2);
        return new Pointing(cells[0].toLowerCase(Locale.ROOT), path(cells[1]), cells[2], path(only[0]), only[1]);
    }

    private static List<String> path(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\."));
    }

    /** Those of a type, in any case. */
    static List<Pointing> from(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(pointing -> pointing.holder.equals(folded)).toList();
    }

    String foldedType() {
        return type.toLowerCase(Locale.ROOT);
    }

    /** The extension, with the properties of the resource that tells of it. */
    Optional<ObjectNode> extension(Resource resource) {
        String id = Members.at(resource.json(), target).asText("");
        boolean applies =
                state.isEmpty() || Members.at(resource.json(), state).asText("").equalsIgnoreCase(value);
        return Optional.of(id).filter(text -> applies && text.startsWith("/")).map(text -> extension(text, resource));
    }

    private ObjectNode extension(String target, Resource resource) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", target + "/providers/" + type + "/" + resource.name());
        json.put("name", resource.name()).put("type", type);
        return json.set("properties", resource.json().path("properties"));
    }
}
