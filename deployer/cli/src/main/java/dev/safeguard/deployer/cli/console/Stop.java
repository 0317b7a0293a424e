package dev.safeguard.deployer.cli.console;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** Ends a command with one clear message and an exit code; the user's mistake or the world's, never ours. */
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<Finding> findings;

    private Stop(int exitCode, String message, List<Finding> findings) {
        super(message);
        this.exitCode = exitCode;
        this.findings = findings;
    }

    /** Bad input: exit code 3. The message says what is wrong; the remedy what to do. */
    public static Stop usage(String problem, String remedy) {
        return new Stop(Exit.USAGE, problem + "; " + remedy, List.of());
    }

    /** Bad input with places: exit code 3; the findings are printed one a line. */
    public static Stop findings(List<Finding> findings) {
        return new Stop(Exit.USAGE, "", List.copyOf(findings));
    }

    /** Something refused what was asked, for these reasons: exit code 1. */
    public static Stop refusedFor(List<Finding> findings) {
        return new Stop(Exit.FINDINGS, "", List.copyOf(findings));
    }

    /** Something refused what was asked: exit code 1. */
    public static Stop refused(String problem, String remedy) {
        return new Stop(Exit.FINDINGS, problem + "; " + remedy, List.of());
    }

    /** Azure or I/O failed: exit code 4. */
    public static Stop failure(String problem, String remedy) {
        return new Stop(Exit.FAILURE, problem + "; " + remedy, List.of());
    }

    public int exitCode() {
        return exitCode;
    }

    /** What to print instead of the message; empty when there is only the message. */
    public List<Finding> findings() {
        return findings;
    }
}
