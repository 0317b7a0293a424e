package dev.safeguard.compiler.read;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Between policy values and JSON; {@code fromJson(toJson(v))} equals {@code v}. */
public final class Values {
    private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger INT_MIN = BigInteger.valueOf(Integer.MIN_VALUE);

    private Values() {}

    /** What JSON of a policy document means: strings in brackets are expressions, {@code [[} is an escape. */
    public static Value fromJson(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> Value.read(json.textValue());
            case NUMBER -> new Value.Num(json.decimalValue());
            case BOOLEAN -> Value.of(json.booleanValue());
            case ARRAY -> new Value.Array(items(json));
            case OBJECT -> new Value.Obj(members(json));
            default -> new Value.Null();
        };
    }

    /** Whether arrays and objects lie in one another to more than so many levels. */
    static boolean isDeeperThan(int levels, JsonNode json) {
        return json.isContainerNode()
                && (levels == 0 || json.valueStream().anyMatch(member -> isDeeperThan(levels - 1, member)));
    }

    private static List<Value> items(JsonNode json) {
        List<Value> items = new ArrayList<>(json.size());
        json.forEach(item -> items.add(fromJson(item)));
        return items;
    }

    private static Map<String, Value> members(JsonNode json) {
        Map<String, Value> members = new LinkedHashMap<>();
        json.properties().forEach(member -> members.put(member.getKey(), fromJson(member.getValue())));
        return members;
    }

    /** How a value is written in a policy document; members sorted by name, so that equal values give equal text. */
    public static JsonNode toJson(Value value) {
        return value.match(ToJson.INSTANCE);
    }

    /**
     * The number at which a parser is, with its digits.
     *
     * @throws JsonParseException when it is none, or its exponent has more than 32 bits
     */
    public static NumericNode number(JsonParser parser) throws IOException {
        try {
            return number(parser.getDecimalValue());
        } catch (NumberFormatException e) {
            throw new JsonParseException(
                    parser, "number with an exponent beyond 32 bits", parser.currentTokenLocation());
        }
    }

    /** The node a JSON parser makes of a number: the smallest kind of integer, or a decimal with its digits. */
    public static NumericNode number(BigDecimal number) {
        return number.scale() == 0 ? integer(number.unscaledValue()) : DecimalNode.valueOf(number);
    }

    private static NumericNode integer(BigInteger number) {
        if (number.bitLength() > 63) {
            return BigIntegerNode.valueOf(number);
        }
        boolean isInt = number.compareTo(INT_MIN) >= 0 && number.compareTo(INT_MAX) <= 0;
        return isInt ? IntNode.valueOf(number.intValue()) : LongNode.valueOf(number.longValue());
    }

    private enum ToJson implements Value.Cases<JsonNode> {
        INSTANCE;

        @Override
        public JsonNode text(Value.Text value) {
            return TextNode.valueOf(Value.write(value.text()));
        }

        @Override
        public JsonNode expression(Value.Expression value) {
            return TextNode.valueOf(value.text());
        }

        @Override
        public JsonNode num(Value.Num value) {
            return number(value.number());
        }

        @Override
        public JsonNode bool(Value.Bool value) {
            return BooleanNode.valueOf(value.value());
        }

        @Override
        public JsonNode nothing(Value.Null value) {
            return NullNode.getInstance();
        }

        @Override
        public JsonNode array(Value.Array value) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(value.items().size());
            value.items().forEach(item -> array.add(item.match(this)));
            return array;
        }

        @Override
        public JsonNode object(Value.Obj value) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            new TreeMap<>(value.members()).forEach((name, member) -> object.set(name, member.match(this)));
            return object;
        }
    }
}
