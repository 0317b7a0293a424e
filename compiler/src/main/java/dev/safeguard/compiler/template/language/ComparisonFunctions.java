package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.function.IntPredicate;

/** Equality and order. Strings are ordered without case, then lower case first. */
final class ComparisonFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("equals", 2, 2, ComparisonFunctions::equal),
            order("less", order -> order < 0),
            order("lessOrEquals", order -> order <= 0),
            order("greater", order -> order > 0),
            order("greaterOrEquals", order -> order >= 0));

    private ComparisonFunctions() {}

    private static JsonNode equal(Invocation call) {
        List<JsonNode> values = call.values();
        values.forEach(call.work()::measure);
        return answer(TemplateEquality.of(values.get(0), values.get(1)), values);
    }

    /** True, false, or unknown for the reason that one of the values is. */
    static JsonNode answer(DeepEquality equality, List<JsonNode> values) {
        return equality == DeepEquality.UNKNOWN
                ? UnknownValue.node(values.stream()
                        .flatMap(value -> Unknowns.within(value).stream())
                        .findFirst()
                        .orElse("comparison with a value that is not known yet"))
                : Json.bool(equality == DeepEquality.SAME);
    }

    private static TemplateFunction order(String name, IntPredicate holds) {
        return TemplateFunction.whole(name, 2, 2, args -> Json.bool(holds.test(compare(args))));
    }

    private static int compare(Arguments args) {
        return Json.isInteger(args.get(0))
                ? Long.compare(args.integer(0), args.integer(1))
                : InvariantText.compare(args.text(0), args.text(1));
    }
}
