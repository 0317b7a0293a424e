package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/** Making arrays. Members that are not known are members all the same. */
final class ArrayFunctions {
    private static final int MAX_RANGE = 10_000;

    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("createArray", 0, TemplateFunction.ANY, call -> array(call.arguments())),
            TemplateFunction.parts("array", 1, 1, args -> args.get(0).isArray() ? args.get(0) : array(args)),
            TemplateFunction.parts("range", 2, 2, ArrayFunctions::range),
            TemplateFunction.parts("flatten", 1, 1, ArrayFunctions::flatten));

    private ArrayFunctions() {}

    private static JsonNode array(Arguments args) {
        return measured(args, Json.array(args.all()));
    }

    static JsonNode measured(Arguments args, JsonNode made) {
        args.work().measure(made);
        return made;
    }

    private static JsonNode range(Arguments args) {
        long start = args.integer(0);
        long count = args.integer(1);
        if (count < 0 || count > MAX_RANGE) {
            throw args.fault("expects its parameter '2' to be between '0' and '" + MAX_RANGE
                    + "'. The provided value is '" + count + "'.");
        }
        if (start > Integer.MAX_VALUE - count) {
            throw args.fault("expects the sum of its parameters to be at most '" + Integer.MAX_VALUE + "'.");
        }
        ArrayNode range = Json.FACTORY.arrayNode((int) count);
        for (long i = 0; i < count; i++) {
            range.add(Json.integer(start + i));
        }
        return measured(args, range);
    }

    /** A member that is not known may be an array of any length. */
    private static JsonNode flatten(Arguments args) {
        ArrayNode flat = Json.FACTORY.arrayNode();
        for (JsonNode member : args.array(0)) {
            if (UnknownValue.isUnknown(member)) {
                return Unknowns.carried(member);
            }
            if (!member.isArray()) {
                throw args.wrong(0, "Array of arrays");
            }
            args.work().charge(member.size());
            member.forEach(flat::add);
        }
        return measured(args, flat);
    }

    /** Why a member is not known, or empty. */
    static Optional<JsonNode> unknownMember(JsonNode array) {
        return array.valueStream().filter(UnknownValue::isUnknown).findFirst();
    }
}
