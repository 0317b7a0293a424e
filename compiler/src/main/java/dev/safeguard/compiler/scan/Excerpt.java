package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.evaluate.Resource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource that holds what was read of a row in some slots, and nothing else. Questions that read no more get the same
 * answer about it as about the row, and it is much cheaper than the row's tree.
 */
final class Excerpt {
    private static final JsonNode SOMETHING = TextNode.valueOf("something");

    private final char[] chars;
    private int at;

    private Excerpt(char[] chars, int at) {
        this.chars = chars;
        this.at = at;
    }

    static Resource of(TypePlan plan, Projection row, int... slots) {
        ObjectNode json = plan.key.sample();
        for (int slot : slots) {
            JsonNode value = value(plan.nodes.get(slot), row, slot);
            if (value != null) {
                put(json, plan.paths.get(slot), value);
            }
        }
        return Resource.of(json);
    }

    /** What was read of a row in a slot; missing where there is nothing. */
    static JsonNode value(TypePlan plan, Projection row, int slot) {
        JsonNode value = value(plan.nodes.get(slot), row, slot);
        return value == null ? MissingNode.getInstance() : value;
    }

    private static @Nullable JsonNode value(Wanted node, Projection row, int slot) {
        return switch (row.numbers()[slot]) {
            case Values.MISSING -> null;
            case Values.NULL -> NullNode.getInstance();
            case Values.TRUE -> BooleanNode.TRUE;
            case Values.FALSE -> BooleanNode.FALSE;
            case Values.PRESENT -> node.hasChildren() ? JsonNodeFactory.instance.objectNode() : SOMETHING;
            default -> new Excerpt(row.chars(), row.textAt(slot)).read(node);
        };
    }

    /** What lies higher comes first, for the slots are in that order. */
    private static void put(ObjectNode json, List<String> path, JsonNode value) {
        ObjectNode parent = json;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = parent.get(step) instanceof ObjectNode known ? known : parent.putObject(step);
        }
        parent.set(path.get(path.size() - 1), value);
    }

    private JsonNode read(Wanted node) {
        if (node.isValue()) {
            return readAll();
        }
        Wanted each = node.each();
        if (chars[at] == ValueText.ARRAY && each != null) {
            return array(each);
        }
        return chars[at] == ValueText.OBJECT ? object(node) : readAll();
    }

    private ArrayNode array(Wanted each) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (at++; chars[at] != ValueText.END; ) {
            array.add(read(each));
        }
        at++;
        return array;
    }

    private ObjectNode object(Wanted node) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (at++; chars[at] == ValueText.MEMBER; ) {
            Wanted child = node.child(chars[at + 1]);
            at += 2;
            object.set(child.name(), read(child));
        }
        at++;
        return object;
    }

    private JsonNode readAll() {
        return switch (chars[at++]) {
            case ValueText.ARRAY -> wholeArray();
            case ValueText.OBJECT -> wholeObject();
            case ValueText.TEXT -> TextNode.valueOf(text());
            case ValueText.INTEGER -> integer(new BigInteger(text()));
            case ValueText.DECIMAL -> DecimalNode.valueOf(new BigDecimal(text()));
            case ValueText.TRUE -> BooleanNode.TRUE;
            case ValueText.FALSE -> BooleanNode.FALSE;
            case ValueText.SOMETHING -> SOMETHING;
            default -> NullNode.getInstance();
        };
    }

    private ArrayNode wholeArray() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (chars[at] != ValueText.END) {
            array.add(readAll());
        }
        at++;
        return array;
    }

    private ObjectNode wholeObject() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (chars[at] == ValueText.MEMBER) {
            at++;
            String name = text();
            object.set(name, readAll());
        }
        at++;
        return object;
    }

    private String text() {
        int length = (chars[at] << 16) | chars[at + 1];
        String text = new String(chars, at + 2, length);
        at += 2 + length;
        return text;
    }

    /** As a parser would give it. */
    private static JsonNode integer(BigInteger digits) {
        if (digits.bitLength() < Integer.SIZE) {
            return JsonNodeFactory.instance.numberNode(digits.intValue());
        }
        return digits.bitLength() < Long.SIZE
                ? JsonNodeFactory.instance.numberNode(digits.longValue())
                : JsonNodeFactory.instance.numberNode(digits);
    }
}
