package dev.safeguard.compiler.template.language;

import dev.safeguard.compiler.expression.Json;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Arithmetic on 64-bit integers. */
final class NumberFunctions {
    static final List<TemplateFunction> ALL = List.of(
            arithmetic("add", Math::addExact),
            arithmetic("sub", Math::subtractExact),
            arithmetic("mul", Math::multiplyExact),
            arithmetic("div", NumberFunctions::divide),
            arithmetic("mod", NumberFunctions::remainder),
            extreme("min", numbers -> numbers.min().orElseThrow()),
            extreme("max", numbers -> numbers.max().orElseThrow()));

    private NumberFunctions() {}

    private static TemplateFunction arithmetic(String name, LongBinaryOperator operator) {
        return TemplateFunction.whole(name, 2, 2, args -> Json.integer(exact(args, operator)));
    }

    private static long exact(Arguments args, LongBinaryOperator operator) {
        long a = args.integer(0);
        long b = args.integer(1);
        try {
            return operator.applyAsLong(a, b);
        } catch (DivisionByZero e) {
            throw args.fault("attempted to divide by zero with the operands '" + a + "' and '" + b + "'.");
        } catch (ArithmeticException e) {
            throw args.fault("overflowed with the operants '" + a + "' and '" + b + "'.");
        }
    }

    /** A division that has no result, unlike one whose result is too large. */
    private static final class DivisionByZero extends ArithmeticException {
        private static final long serialVersionUID = 1L;
    }

    private static long divide(long a, long b) {
        if (b == 0) {
            throw new DivisionByZero();
        }
        return b == -1 ? Math.negateExact(a) : a / b;
    }

    private static long remainder(long a, long b) {
        return a - divide(a, b) * b;
    }

    private static TemplateFunction extreme(String name, ToLongFunction<LongStream> best) {
        return TemplateFunction.whole(name, 1, TemplateFunction.ANY, args -> Json.integer(best.applyAsLong(all(args))));
    }

    private static LongStream all(Arguments args) {
        Arguments numbers = args.size() == 1 && args.get(0).isArray()
                ? new Arguments(args.invocation(), args.array(0).valueStream().toList())
                : args;
        if (numbers.size() == 0) {
            throw args.fault("expects at least one integer; the array is empty.");
        }
        return IntStream.range(0, numbers.size()).mapToLong(numbers::integer);
    }
}
