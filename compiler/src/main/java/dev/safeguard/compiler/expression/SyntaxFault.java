package dev.safeguard.compiler.expression;

/** Leaves the parser's recursion at the first mistake; {@link ExpressionParser#parse} turns it into a result. */
final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String problem;

    SyntaxFault(int offset, String problem) {
        super(problem, null, false, false);
        this.offset = offset;
        this.problem = problem;
    }

    int offset() {
        return offset;
    }

    String problem() {
        return problem;
    }
}
