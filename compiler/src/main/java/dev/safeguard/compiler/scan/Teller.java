package dev.safeguard.compiler.scan;

/** Takes what is to be told of rows, in their order: verdicts to list, faults met when one is read again. */
interface Teller {
    /**
     * Tells something now, or when all rows before have been told of.
     *
     * @param row its number among all rows of the scan
     */
    void tell(long row, Runnable telling);
}
