package dev.safeguard.deployer.cli.option;

import java.util.Locale;

/** What becomes of verdicts that hang on values nobody knows yet. */
public enum UnknownChoice {
    /** Counted, not listed. */
    PASS,
    /** Listed; the exit code does not mind. */
    WARN,
    /** Listed, and as bad as a failure. */
    FAIL;

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
