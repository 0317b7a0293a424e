package dev.safeguard.compiler.expression;

import dev.safeguard.compiler.expression.Expression.Parsed;

/** Evaluates text for tables: the result is JSON text, {@code ERR}, {@code UNKNOWN} or {@code SYNTAX}. */
final class Expressions {
    private Expressions() {}

    static String result(String expression) {
        return result(expression, new SampleScope());
    }

    static String result(String expression, Scope scope) {
        return Expression.parse("[" + expression + "]") instanceof Parsed.Ok ok
                ? shown(ExpressionEvaluator.evaluate(ok.expression(), scope))
                : "SYNTAX";
    }

    static Outcome outcome(String expression) {
        return ExpressionEvaluator.evaluate(parsed(expression), new SampleScope());
    }

    static Expression parsed(String expression) {
        if (Expression.parse("[" + expression + "]") instanceof Parsed.Ok ok) {
            return ok.expression();
        }
        throw new AssertionError("not an expression: " + expression);
    }

    private static String shown(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return value.json().toString();
        }
        return outcome instanceof Outcome.Failure ? "ERR" : "UNKNOWN";
    }
}
