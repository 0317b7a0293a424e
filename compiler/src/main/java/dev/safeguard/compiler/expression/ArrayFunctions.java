package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Making arrays and taking arrays and strings apart. */
final class ArrayFunctions {
    private static final long MAX_RANGE = 10_000;

    static final List<RuleFunction> ALL = List.of(
            RuleFunction.structure("array", 1, 1, args -> args.get(0).isArray() ? args.get(0) : Json.array(args.all())),
            RuleFunction.structure("createArray", 0, MAX_ARGUMENTS, args -> Json.array(args.all())),
            RuleFunction.structure("length", 1, 1, args -> Json.integer(length(args))),
            RuleFunction.structure("empty", 1, 1, args -> Json.bool(length(args) == 0)),
            RuleFunction.structure("first", 1, 1, args -> end(args, true)),
            RuleFunction.structure("last", 1, 1, args -> end(args, false)),
            RuleFunction.structure("take", 2, 2, args -> slice(args, true)),
            RuleFunction.structure("skip", 2, 2, args -> slice(args, false)),
            RuleFunction.whole("range", 2, 2, ArrayFunctions::range));

    private ArrayFunctions() {}

    private static int length(Arguments args) {
        JsonNode node = args.get(0);
        if (node.isContainerNode()) {
            return node.size();
        }
        if (!Json.isText(node)) {
            throw args.wrong(0, "null, a string, an array or an object");
        }
        return Json.textOf(node).length();
    }

    private static JsonNode end(Arguments args, boolean first) {
        JsonNode node = args.get(0);
        if (node.isTextual()) {
            String text = node.textValue();
            return text.isEmpty() ? node : Json.text(character(text, first ? 0 : text.length() - 1));
        }
        if (node.isNull() || args.array(0).isEmpty()) {
            return Json.nothing();
        }
        return node.get(first ? 0 : node.size() - 1);
    }

    private static String character(String text, int index) {
        return String.valueOf(text.charAt(index));
    }

    private static JsonNode slice(Arguments args, boolean take) {
        JsonNode node = args.get(0);
        int count = Math.max(0, args.clamped(1));
        if (node.isNull()) {
            return node;
        }
        int cut = Math.min(
                count,
                node.isTextual() ? node.textValue().length() : args.array(0).size());
        if (node.isTextual()) {
            return Json.text(
                    take ? node.textValue().substring(0, cut) : node.textValue().substring(cut));
        }
        List<JsonNode> members = new ArrayList<>();
        node.forEach(members::add);
        return Json.array(take ? members.subList(0, cut) : members.subList(cut, members.size()));
    }

    private static JsonNode range(Arguments args) {
        long start = args.integer(0);
        long count = args.integer(1);
        if (count < 0 || count > MAX_RANGE) {
            throw args.fault("count must be 0 to " + MAX_RANGE + ", got " + count);
        }
        if (start < Integer.MIN_VALUE || start > Integer.MAX_VALUE || start + count - 1 > Integer.MAX_VALUE) {
            throw args.fault("the range must lie within 32-bit integers");
        }
        return Json.array(
                LongStream.range(start, start + count).mapToObj(Json::integer).toList());
    }
}
