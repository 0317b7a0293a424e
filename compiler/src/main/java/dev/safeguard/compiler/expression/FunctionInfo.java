package dev.safeguard.compiler.expression;

/**
 * A template function as a checker sees it.
 *
 * @param name in Azure's spelling; {@code list*} stands for the whole family
 * @param minArgs fewest arguments
 * @param maxArgs most arguments; {@link Expression#MAX_ARGUMENTS} when there is no other bound
 * @param availability where it may be called
 */
public record FunctionInfo(String name, int minArgs, int maxArgs, Availability availability) {
    /** Where a function may be called. */
    public enum Availability {
        /** In a policy rule. */
        RULE,
        /** Only inside {@code deployment.properties.template} of a rule, where ARM evaluates. */
        TEMPLATE_ONLY,
        /** The documentation does not exclude it from rules, but nothing shows that the engine knows it. */
        UNVERIFIED
    }

    /** Whether a call with so many arguments is right. */
    public boolean accepts(int arguments) {
        return minArgs <= arguments && arguments <= maxArgs;
    }

    /** The number of arguments in words: {@code 2 arguments}, {@code 2 to 3 arguments}, {@code at least 2 arguments}. */
    public String arity() {
        if (minArgs == maxArgs) {
            return minArgs == 1 ? "1 argument" : minArgs + " arguments";
        }
        return maxArgs == Expression.MAX_ARGUMENTS
                ? "at least " + minArgs + (minArgs == 1 ? " argument" : " arguments")
                : minArgs + " to " + maxArgs + " arguments";
    }
}
