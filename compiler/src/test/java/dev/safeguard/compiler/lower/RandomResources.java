package dev.safeguard.compiler.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Storage accounts with anything where {@link RandomConditions} look: missing, null, unknown, of the wrong type. */
final class RandomResources {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RandomResources() {}

    static Arbitrary<Resource> any() {
        return Combinators.combine(scalar(), scalar(), scalar(), rules(), scalar())
                .as((tls, https, days, rules, tag) -> {
                    ObjectNode properties = JSON.objectNode();
                    put(properties, "minimumTlsVersion", tls);
                    put(properties, "supportsHttpsTrafficOnly", https);
                    put(properties.putObject("keyPolicy"), "keyExpirationPeriodInDays", days);
                    put(properties.putObject("networkAcls"), "ipRules", rules);
                    ObjectNode resource = JSON.objectNode()
                            .put("type", RandomConditions.STORAGE)
                            .put("name", "phi");
                    put(resource.putObject("tags"), "a", tag);
                    resource.set("properties", properties);
                    return Resource.of(resource);
                });
    }

    private static Arbitrary<Optional<JsonNode>> scalar() {
        return Arbitraries.of(
                Optional.empty(),
                Optional.of(JSON.nullNode()),
                Optional.of(JSON.textNode("")),
                Optional.of(JSON.textNode("a")),
                Optional.of(JSON.textNode("abc")),
                Optional.of(JSON.numberNode(5)),
                Optional.of(JSON.booleanNode(true)),
                Optional.of(JSON.objectNode().put("a", 1)),
                Optional.of(UnknownValue.node("known after apply")));
    }

    private static Arbitrary<Optional<JsonNode>> rules() {
        Arbitrary<Optional<JsonNode>> array = scalar().list().ofMaxSize(3).map(RandomResources::rules);
        return Arbitraries.oneOf(array, array, scalar());
    }

    private static Optional<JsonNode> rules(List<Optional<JsonNode>> values) {
        ArrayNode rules = JSON.arrayNode();
        values.forEach(value -> put(rules.addObject(), "value", value));
        return Optional.of(rules);
    }

    private static void put(ObjectNode parent, String name, Optional<JsonNode> value) {
        value.ifPresent(node -> parent.set(name, node));
    }
}
