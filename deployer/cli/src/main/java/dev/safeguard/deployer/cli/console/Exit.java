package dev.safeguard.deployer.cli.console;

/** The exit codes, the same for every verb. */
public final class Exit {
    public static final int CLEAN = 0;
    /** Findings, non-compliance, or a refusal. */
    public static final int FINDINGS = 1;
    /** Changes pending; only {@code plan --detailed-exitcode}. */
    public static final int CHANGES = 2;
    /** Usage or bad input. */
    public static final int USAGE = 3;
    /** Azure or I/O failed, or we did. */
    public static final int FAILURE = 4;

    private Exit() {}
}
