package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Small changes to JSON that the variations share. */
final class Respelling {
    /** Keeps the digits of numbers as they are written: 5.0 is not 5 to a policy. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Respelling() {}

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The text with each letter in upper or lower case, as it comes. */
    static String anyCase(String text, Random random) {
        StringBuilder spelled = new StringBuilder();
        text.chars()
                .mapToObj(Character::toString)
                .forEach(c ->
                        spelled.append(random.nextBoolean() ? c.toUpperCase(Locale.ROOT) : c.toLowerCase(Locale.ROOT)));
        return spelled.toString();
    }

    /** Renames the members of one object, keeping their order. */
    static void rename(ObjectNode object, UnaryOperator<String> names) {
        List<Map.Entry<String, JsonNode>> members = List.copyOf(object.properties());
        object.removeAll();
        members.forEach(member -> object.set(names.apply(member.getKey()), member.getValue()));
    }

    /** The objects of a tree, outer ones first. */
    static List<ObjectNode> objects(JsonNode tree) {
        List<ObjectNode> objects = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            objects.add(object);
        }
        tree.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    /** A member by its name in any case. */
    static Optional<JsonNode> member(JsonNode object, String name) {
        return key(object, name).map(object::get);
    }

    /** How an object spells a name. */
    static Optional<String> key(JsonNode object, String name) {
        return object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name::equalsIgnoreCase)
                .findFirst();
    }
}
