package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import java.util.Map;

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
        ExactMembers object = new ExactMembers();
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            object.put(text(member.getKey()), value(member.getValue()));
        }
        return object.node();
    }
}
