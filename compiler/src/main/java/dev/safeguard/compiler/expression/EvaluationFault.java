package dev.safeguard.compiler.expression;

/** A function refuses its arguments. Never leaves this package: {@link RuleFunction} turns it into a failure. */
final class EvaluationFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    EvaluationFault(String problem) {
        super(problem, null, false, false);
        this.problem = problem;
    }

    Outcome outcome() {
        return new Outcome.Failure(problem);
    }
}
