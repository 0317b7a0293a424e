package dev.safeguard.compiler.companion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of resources that Azure returns inside of the resource they belong to.
 *
 * @param holder type of that resource, in lower case; {@code *} for any
 * @param steps the names that lead from it to the list
 * @param segment what the type of the listed resources adds to the type of the holder
 */
public record Embedded(String holder, List<String> steps, String segment) {
    private static final List<Embedded> ALL =
            Facts.rows("embedded.tsv").stream().map(Embedded::of).toList();

    public Embedded {
        steps = List.copyOf(steps);
    }

    private static Embedded of(String[] cells) {
        return new Embedded(cells[0].toLowerCase(Locale.ROOT), List.of(cells[1].split("\\.")), cells[2]);
    }

    /** The lists that resources of a type have, in any case. */
    public static List<Embedded> in(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(list -> list.holder.equals("*") || list.holder.equals(folded))
                .toList();
    }

    /** The type of the listed resources of a holder. */
    public String type(String holderType) {
        return holderType + "/" + segment;
    }

    /**
     * The members of the list as resources of their own; those that are no objects are none.
     *
     * @return empty when the holder shows no list, which leaves open whether there is one
     */
    public Optional<List<ObjectNode>> resources(ObjectNode holder, String holderId, String holderType) {
        return Members.at(holder, steps) instanceof ArrayNode list
                ? Optional.of(resources(list, holderId, holderType))
                : Optional.empty();
    }

    private List<ObjectNode> resources(ArrayNode list, String holderId, String holderType) {
        List<ObjectNode> resources = new ArrayList<>(list.size());
        for (JsonNode member : list) {
            if (member instanceof ObjectNode entry) {
                resources.add(resource(entry, holderId + "/" + segment + "/", type(holderType), resources.size()));
            }
        }
        return resources;
    }

    /** An entry without a name of its own gets its number: it is one of its kind, whatever it is called. */
    private static ObjectNode resource(ObjectNode entry, String prefix, String type, int number) {
        String shown = entry.path("id").asText("");
        boolean below = shown.length() > prefix.length() && shown.regionMatches(true, 0, prefix, 0, prefix.length());
        String id = below ? shown : prefix + last(entry.path("name").asText(String.valueOf(number)));
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.setAll(entry);
        return resource.put("id", id).put("name", last(id)).put("type", type);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
