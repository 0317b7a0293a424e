package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A resource without what nobody reads, so that many fit into the memory. */
final class Pruned {
    /** What tells a resource apart and where it lies. */
    private static final Set<String> ALWAYS =
            Set.of("ID", "TYPE", "NAME", "FULLNAME", "KIND", "LOCATION", "SCOPE", "APIVERSION", "CONDITION");

    private Pruned() {}

    static ObjectNode of(ObjectNode resource, Collection<Read> reads) {
        List<List<String>> paths = reads.stream().map(Read::steps).toList();
        ObjectNode pruned = JsonNodeFactory.instance.objectNode();
        resource.propertyStream().forEach(member -> {
            if (ALWAYS.contains(InvariantText.fold(member.getKey()))) {
                pruned.set(member.getKey(), member.getValue());
            } else {
                keep(pruned, member.getKey(), member.getValue(), paths);
            }
        });
        return pruned;
    }

    /** Nothing but what is read. */
    static ObjectNode only(ObjectNode resource, Collection<Read> reads) {
        List<List<String>> paths = reads.stream().map(Read::steps).toList();
        ObjectNode pruned = JsonNodeFactory.instance.objectNode();
        resource.propertyStream().forEach(member -> keep(pruned, member.getKey(), member.getValue(), paths));
        return pruned;
    }

    private static void keep(ObjectNode pruned, String name, JsonNode value, List<List<String>> paths) {
        List<List<String>> below = paths.stream()
                .filter(path -> path.isEmpty() || InvariantText.equal(path.get(0), name))
                .map(path -> path.isEmpty() ? path : path.subList(1, path.size()))
                .toList();
        if (!below.isEmpty()) {
            pruned.set(name, value(value, below));
        }
    }

    /** A path that ends here wants all of the value. */
    private static JsonNode value(JsonNode value, List<List<String>> paths) {
        if (!value.isContainerNode() || paths.stream().anyMatch(List::isEmpty)) {
            return value;
        }
        return value.isArray() ? array(value, paths) : object(value, paths);
    }

    private static JsonNode object(JsonNode value, List<List<String>> paths) {
        ObjectNode pruned = JsonNodeFactory.instance.objectNode();
        value.propertyStream().forEach(member -> keep(pruned, member.getKey(), member.getValue(), paths));
        return pruned;
    }

    /** The members stay as many as they are. */
    private static JsonNode array(JsonNode value, List<List<String>> paths) {
        List<List<String>> below = paths.stream()
                .filter(path -> path.get(0).equals(Read.EACH))
                .map(path -> path.subList(1, path.size()))
                .collect(Collectors.toList());
        ArrayNode pruned = JsonNodeFactory.instance.arrayNode(value.size());
        value.forEach(member -> pruned.add(value(member, below)));
        return pruned;
    }
}
