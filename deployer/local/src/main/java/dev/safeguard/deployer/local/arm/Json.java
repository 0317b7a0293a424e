package dev.safeguard.deployer.local.arm;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reading and writing of bodies. Property names are looked up ignoring case, as ARM does. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    public static JsonNode parse(String text) throws JsonProcessingException {
        try {
            return MAPPER.readTree(text);
        } catch (NumberFormatException e) {
            throw new JsonParseException(null, "number with an exponent beyond 32 bits", e);
        }
    }

    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // a tree always has a text
        }
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> items) {
        return MAPPER.createArrayNode().addAll(items);
    }

    public static ArrayNode strings(Collection<String> items) {
        ArrayNode array = MAPPER.createArrayNode();
        items.forEach(array::add);
        return array;
    }

    /** The property of that name in any case, unless it is absent or null. */
    public static Optional<JsonNode> get(JsonNode node, String name) {
        return key(node, name).map(node::get).filter(found -> !found.isNull());
    }

    /** How the property of that name is written in this object. */
    public static Optional<String> key(JsonNode node, String name) {
        if (node.has(name)) {
            return Optional.of(name);
        }
        return names(node).filter(name::equalsIgnoreCase).findFirst();
    }

    private static Stream<String> names(JsonNode node) {
        Iterable<String> names = node::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    public static Optional<String> text(JsonNode node, String name) {
        return get(node, name).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** The object of that name; an empty one when there is none. */
    public static ObjectNode object(JsonNode node, String name) {
        return get(node, name)
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseGet(Json::object);
    }

    public static List<JsonNode> items(JsonNode node, String name) {
        return get(node, name).filter(JsonNode::isArray).map(Json::items).orElse(List.of());
    }

    public static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public static List<String> texts(JsonNode node, String name) {
        return items(node, name).stream().map(JsonNode::asText).toList();
    }
}
