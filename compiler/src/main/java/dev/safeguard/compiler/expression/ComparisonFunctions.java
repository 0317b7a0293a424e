package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.IntPredicate;

/** Comparing two values, with case. */
final class ComparisonFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.structure(
                    "equals",
                    2,
                    2,
                    args -> DeepEquality.ofValues(args.get(0), args.get(1)).asJson()),
            ordering("less", order -> order < 0),
            ordering("lessOrEquals", order -> order <= 0),
            ordering("greater", order -> order > 0),
            ordering("greaterOrEquals", order -> order >= 0));

    private ComparisonFunctions() {}

    private static RuleFunction ordering(String name, IntPredicate holds) {
        return RuleFunction.whole(name, 2, 2, args -> Json.bool(holds.test(compare(args))));
    }

    private static int compare(Arguments args) {
        JsonNode a = args.get(0);
        JsonNode b = args.get(1);
        if (Json.isText(a) && Json.isText(b)) {
            return InvariantText.compare(Json.textOf(a), Json.textOf(b));
        }
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        throw args.fault("compares two numbers or two strings, got " + Json.kind(a) + " and " + Json.kind(b));
    }
}
