package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import java.util.function.Function;

/** What is made of a secret is one. Numbers and Booleans say too little of it to matter. */
final class Taint {
    private Taint() {}

    /** Applies a function; of secret arguments it makes secret texts, and faults that do not quote them. */
    static JsonNode carried(Arguments arguments, Function<Arguments, JsonNode> body) {
        return arguments.all().stream().noneMatch(SecretText::isWithin)
                ? body.apply(arguments)
                : secret(discreetly(arguments, body));
    }

    private static JsonNode discreetly(Arguments arguments, Function<Arguments, JsonNode> body) {
        try {
            return body.apply(arguments);
        } catch (TemplateFault fault) {
            throw fault.isLimit() ? fault : arguments.fault("was invoked with a secure parameter that is not valid.");
        }
    }

    static JsonNode secret(JsonNode value) {
        if (value.isTextual()) {
            return SecretText.of(value.textValue());
        }
        if (value.isArray()) {
            ArrayNode array = Json.FACTORY.arrayNode(value.size());
            value.forEach(member -> array.add(secret(member)));
            return array;
        }
        return value.isObject() ? secretObject(value) : value;
    }

    private static JsonNode secretObject(JsonNode value) {
        ObjectNode object = Json.FACTORY.objectNode();
        value.forEachEntry((name, member) -> object.set(name, secret(member)));
        return object;
    }
}
