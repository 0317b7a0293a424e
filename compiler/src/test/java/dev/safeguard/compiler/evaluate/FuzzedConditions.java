package dev.safeguard.compiler.evaluate;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.FuzzedExpressions;

/** Conditions in JSON: the names of {@link RandomConditions}, and operands and expressions of any kind. */
final class FuzzedConditions {
    private static final String CURRENT = "[current()]";

    private final FuzzedDataProvider data;
    private final FuzzedJson json;

    FuzzedConditions(FuzzedDataProvider data) {
        this.data = data;
        this.json = new FuzzedJson(data);
    }

    /**
     * A condition at most so many levels deep.
     *
     * @param counting whether {@code current()} means something
     */
    ObjectNode condition(int depth, boolean counting) {
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        switch (depth > 1 ? data.consumeInt(0, 6) : 0) {
            case 4 -> each(condition.putArray("allOf"), depth, counting);
            case 5 -> each(condition.putArray("anyOf"), depth, counting);
            case 6 -> condition.set("not", condition(depth - 1, counting));
            default -> leaf(condition, depth, counting);
        }
        return condition;
    }

    private void each(ArrayNode conditions, int depth, boolean counting) {
        for (int left = data.consumeInt(0, 3); left > 0; left--) {
            conditions.add(condition(depth - 1, counting));
        }
    }

    private void leaf(ObjectNode leaf, int depth, boolean counting) {
        switch (data.consumeInt(0, depth > 1 ? 4 : 2)) {
            case 0, 1 -> leaf.put("field", data.pickValue(RandomConditions.FIELDS));
            case 2 -> leaf.set("value", operand(counting));
            case 3 -> {
                ObjectNode count = leaf.putObject("count").put("field", data.pickValue(RandomConditions.ARRAYS));
                count.set("where", condition(depth - 1, true));
            }
            default -> {
                ObjectNode count = leaf.putObject("count").put("name", "v").put("value", "[parameters('l')]");
                count.set("where", condition(depth - 1, true));
            }
        }
        leaf.set(FuzzedRules.operator(data), operand(counting));
    }

    private JsonNode operand(boolean counting) {
        return switch (data.consumeInt(0, 4)) {
            case 0 -> TextNode.valueOf(data.pickValue(RandomConditions.EXPRESSIONS));
            case 1 -> TextNode.valueOf("[" + new FuzzedExpressions(data).call(3) + "]");
            case 2 -> TextNode.valueOf(counting ? CURRENT : "*" + data.consumeString(8) + "*");
            default -> json.value(2);
        };
    }
}
