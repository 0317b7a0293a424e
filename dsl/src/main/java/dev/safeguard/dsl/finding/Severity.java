package dev.safeguard.dsl.finding;

import java.util.Locale;

/** How bad a finding is, worst last. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
