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
 * @param only what tells whether it has, the first that is there; empty when it always has
 */
record Pointing(String holder, List<String> target, String type, List<Discriminator> only) {
    private static final List<Pointing> ALL =
            Facts.rows("pointing.tsv").stream().map(Pointing::of).toList();

    private static Pointing of(String[] cells) {
        return new Pointing(
                cells[0].toLowerCase(Locale.ROOT),
                List.of(cells[1].split("\\.")),
                cells[2],
                Discriminator.of(cells[3]));
    }

    /** Those of a type, in any case. */
    static List<Pointing> from(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(pointing -> pointing.holder.equals(folded)).toList();
    }

    String foldedType() {
        return type.toLowerCase(Locale.ROOT);
    }

    /** Whether a resource tells if what it names has the extension. */
    boolean tells(Resource resource) {
        return only.isEmpty() || only.stream().anyMatch(place -> place.tells(resource.json()));
    }

    private boolean applies(Resource resource) {
        return only.isEmpty()
                || only.stream()
                        .filter(place -> place.tells(resource.json()))
                        .findFirst()
                        .filter(place -> place.isMet(resource.json()))
                        .isPresent();
    }

    /** The extension, with the properties of the resource that tells of it. */
    Optional<ObjectNode> extension(Resource resource) {
        String id = Members.at(resource.json(), target).asText("");
        return Optional.of(id)
                .filter(text -> text.startsWith("/") && applies(resource))
                .map(text -> extension(text, resource));
    }

    private ObjectNode extension(String target, Resource resource) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", target + "/providers/" + type + "/" + resource.name());
        json.put("name", resource.name()).put("type", type);
        return json.set("properties", resource.json().path("properties"));
    }
}
