package dev.safeguard.compiler.evaluate;

/**
 * What is left of the work that one decision may take. Azure limits counts of values and the size of requests; a rule can
 * still count an array for each member of another one, so without a bound some decisions would take years.
 */
final class Effort {
    /**
     * Comparisons, members of arrays and nodes returned by functions. A second or two; a request body of 4 MiB, the most that
     * Azure Resource Manager takes, holds about two million values.
     */
    static final long LIMIT = 10_000_000;

    private long left = LIMIT;

    /** Ends an evaluation that takes too much work; never leaves this package. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        static final String MESSAGE = "Evaluation failed: it takes more than " + LIMIT + " steps.";

        private Exhausted() {
            super(MESSAGE, null, false, false);
        }
    }

    long spent() {
        return LIMIT - left;
    }

    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }
}
