package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.Locale;
import java.util.Optional;

/** What Azure refuses about an operand when a definition is saved; what expressions yield is judged later. */
final class OperandCheck {
    private OperandCheck() {}

    /**
     * Why the operand cannot be, in the words of the service.
     *
     * @param parameterType the declared type when the operand is nothing but a parameter
     */
    static Optional<String> complaint(Operator operator, Value operand, Optional<String> parameterType) {
        if (operator == Operator.EXISTS) {
            return Optional.of("is neither true nor false").filter(c -> !mayBeBoolean(operand));
        }
        Optional<String> type = literalType(operand).or(() -> parameterType.map(OperandCheck::pascalCase));
        if (operator == Operator.IN || operator == Operator.NOT_IN) {
            return type.filter(t -> operand instanceof Value.Text
                            || operand instanceof Value.Num
                            || operand instanceof Value.Bool
                            || operand instanceof Value.Obj)
                    .map(t -> "is type '" + t + "', expected type is 'Array'");
        }
        return type.filter(t -> t.equals("Array") || t.equals("Object"))
                .map(t -> "is type '" + t + "', expected type is 'String'");
    }

    private static boolean mayBeBoolean(Value operand) {
        return operand instanceof Value.Bool
                || operand instanceof Value.Expression
                || operand instanceof Value.Null
                || (operand instanceof Value.Text text
                        && (text.text().equalsIgnoreCase("true") || text.text().equalsIgnoreCase("false")));
    }

    /** The type of a literal in the service's words; empty for an expression and null. */
    static Optional<String> literalType(Value value) {
        if (value instanceof Value.Array) {
            return Optional.of("Array");
        }
        if (value instanceof Value.Obj) {
            return Optional.of("Object");
        }
        if (value instanceof Value.Text) {
            return Optional.of("String");
        }
        if (value instanceof Value.Bool) {
            return Optional.of("Boolean");
        }
        return value instanceof Value.Num ? Optional.of("Number") : Optional.empty();
    }

    private static String pascalCase(String type) {
        return type.isEmpty()
                ? type
                : type.substring(0, 1).toUpperCase(Locale.ROOT)
                        + type.substring(1).toLowerCase(Locale.ROOT);
    }
}
