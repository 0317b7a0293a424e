package dev.safeguard.compiler.evaluate;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Any JSON, often with the names that the rules ask for; numbers of any size; unknown values. */
final class FuzzedJson {
    private static final List<String> NAMES = List.of("n", "s", "p", "t", "b", "x", "u", "T");

    private final FuzzedDataProvider data;

    FuzzedJson(FuzzedDataProvider data) {
        this.data = data;
    }

    /** A value at most so many levels deep. */
    JsonNode value(int depth) {
        return switch (data.consumeInt(0, depth > 0 ? 8 : 5)) {
            case 0 -> TextNode.valueOf(data.consumeString(12));
            case 1 -> TextNode.valueOf(data.pickValue(List.of("x", "", "5", "on", "2026-01-01T00:00:00Z")));
            case 2 -> LongNode.valueOf(data.consumeLong());
            case 3 -> DecimalNode.valueOf(new BigDecimal(BigInteger.valueOf(data.consumeLong()), data.consumeInt()));
            case 4 -> BooleanNode.valueOf(data.consumeBoolean());
            case 5 -> data.consumeBoolean() ? JsonNodeFactory.instance.nullNode() : UnknownValue.node("applied later");
            case 6 -> object(depth - 1);
            default -> array(depth - 1);
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int left = data.consumeInt(0, 4); left > 0; left--) {
            object.set(data.consumeBoolean() ? data.pickValue(NAMES) : data.consumeString(6), value(depth));
        }
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int left = data.consumeInt(0, 5); left > 0; left--) {
            array.add(value(depth));
        }
        return array;
    }
}
