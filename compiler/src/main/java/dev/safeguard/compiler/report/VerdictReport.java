package dev.safeguard.compiler.report;

/**
 * What a scan or a read-back found. Made with a {@link Tally}; written by {@link JsonReport}, {@link TextReport} and
 * {@link HtmlReport}. Closing it lets go of the rows.
 *
 * @param results fail, error, unknown and exempt; passes and not-applicable rows only when all were asked for
 */
public record VerdictReport(Summary summary, Rows results) implements AutoCloseable {

    /** Whether there is a failure or an error: exit code 1. */
    public boolean isBad() {
        return summary.verdicts().bad() > 0;
    }

    @Override
    public void close() {
        results.close();
    }
}
