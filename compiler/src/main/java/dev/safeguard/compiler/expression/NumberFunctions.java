package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Arithmetic on 64-bit integers; overflow and division by zero are errors, never a wrong number. */
final class NumberFunctions {
    private static final Comparator<JsonNode> BY_VALUE = Comparator.comparing(JsonNode::decimalValue);

    static final List<RuleFunction> ALL = List.of(
            arithmetic("add", Math::addExact),
            arithmetic("sub", Math::subtractExact),
            arithmetic("mul", Math::multiplyExact),
            arithmetic("div", NumberFunctions::divide),
            arithmetic("mod", NumberFunctions::remainder),
            RuleFunction.whole("min", 1, MAX_ARGUMENTS, args -> best(args, BY_VALUE)),
            RuleFunction.whole("max", 1, MAX_ARGUMENTS, args -> best(args, BY_VALUE.reversed())));

    private NumberFunctions() {}

    private static RuleFunction arithmetic(String name, LongBinaryOperator operator) {
        return RuleFunction.whole(name, 2, 2, args -> Json.integer(exact(args, operator)));
    }

    private static long exact(Arguments args, LongBinaryOperator operator) {
        long a = args.integer(0);
        long b = args.integer(1);
        try {
            return operator.applyAsLong(a, b);
        } catch (ArithmeticException e) {
            throw args.fault("division by zero or overflow of 64 bits with " + a + " and " + b);
        }
    }

    private static long divide(long a, long b) {
        return b == -1 ? Math.negateExact(a) : a / b;
    }

    /** The smallest number and -1 overflow in .NET, where Java gives 0. */
    private static long remainder(long a, long b) {
        return a - divide(a, b) * b;
    }

    private static JsonNode best(Arguments args, Comparator<JsonNode> order) {
        List<JsonNode> numbers = args.size() == 1 && args.get(0).isArray()
                ? args.get(0).valueStream().toList()
                : args.all();
        if (!numbers.stream().allMatch(JsonNode::isNumber)) {
            throw args.fault("takes numbers, or one array of numbers");
        }
        JsonNode best = numbers.stream()
                .min(order)
                .orElseThrow(() -> args.fault("takes at least one number, got an empty array"));
        return numbers.stream().allMatch(JsonNode::isIntegralNumber) ? best : decimal(best);
    }

    /** Among other numbers an integer counts as one of them: the best of 1 and 2.5 is 1.0 or 2.5. */
    private static JsonNode decimal(JsonNode number) {
        return number.isIntegralNumber()
                ? DecimalNode.valueOf(number.decimalValue().setScale(1))
                : number;
    }
}
