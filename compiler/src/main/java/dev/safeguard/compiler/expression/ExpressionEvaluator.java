package dev.safeguard.compiler.expression;

/** Evaluates expressions the way the policy engine does. */
public final class ExpressionEvaluator {
    private ExpressionEvaluator() {}

    /**
     * Evaluates an expression that {@link Expression#parse} made.
     *
     * <p>A failure beats an unknown, an unknown beats a value; but an unknown that cannot change the result does not
     * count: {@code and(false(), unknown)} is false.
     *
     * @return never throws for whatever the expression or the values in scope are
     */
    public static Outcome evaluate(Expression expression, Scope scope) {
        return new Evaluation(scope).evaluate(expression);
    }
}
