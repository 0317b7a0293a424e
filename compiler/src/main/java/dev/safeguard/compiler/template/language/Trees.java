package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Map;
import java.util.Optional;

/** Expressions in JSON: the values and the property names of a tree. */
record Trees(Evaluation evaluation) {
    JsonNode evaluate(JsonNode tree) {
        JsonNode value = value(tree);
        evaluation.work().measure(value);
        return value;
    }

    private JsonNode value(JsonNode tree) {
        if (tree.isTextual()) {
            return SecretText.isSecret(tree) ? tree : text(tree.textValue());
        }
        return tree.isContainerNode() ? evaluation.work().nested(() -> container(tree)) : tree;
    }

    private JsonNode text(String raw) {
        return TemplateText.isExpression(raw)
                ? evaluation.evaluate(evaluation.work().parsed(raw))
                : Json.text(TemplateText.literal(raw));
    }

    private JsonNode container(JsonNode tree) {
        return tree.isObject() ? object(tree) : array(tree);
    }

    private JsonNode array(JsonNode tree) {
        ArrayNode array = Json.FACTORY.arrayNode(tree.size());
        tree.forEach(member -> array.add(value(member)));
        return array;
    }

    private JsonNode object(JsonNode tree) {
        ObjectNode object = Json.FACTORY.objectNode();
        Optional<JsonNode> hidden = Optional.empty();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            JsonNode name = text(member.getKey());
            JsonNode value = value(member.getValue());
            Optional<String> spelled = name(name);
            spelled.ifPresent(text -> object.set(text, value));
            hidden = spelled.isPresent() ? hidden : Optional.of(hiddenName(name));
        }
        return hidden.orElse(object);
    }

    /**
     * The name of a member. The id of a resource that is known in part stands for the whole one: no property that anybody asks
     * for by name begins with a slash.
     */
    private static Optional<String> name(JsonNode name) {
        if (UnknownValue.isUnknown(name)) {
            return UnknownValue.pattern(name).filter(pattern -> pattern.startsWith("/"));
        }
        if (!name.isTextual()) {
            throw new TemplateFault("The language expression property name must evaluate to a string.");
        }
        return SecretText.isSecret(name) ? Optional.empty() : Optional.of(name.textValue());
    }

    private static JsonNode hiddenName(JsonNode name) {
        return UnknownValue.node(UnknownValue.reason(name).orElse("object with a secret property name"));
    }
}
