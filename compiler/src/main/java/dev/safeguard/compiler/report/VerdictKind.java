package dev.safeguard.compiler.report;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of one control on one resource; the gravest first. */
public enum VerdictKind {
    FAIL("fail"),
    ERROR("error"),
    UNKNOWN("unknown"),
    EXEMPT("exempt"),
    PASS("pass"),
    NOT_APPLICABLE("notApplicable");

    private final String json;

    VerdictKind(String json) {
        this.json = json;
    }

    /** The name in reports: {@code notApplicable}. */
    public String json() {
        return json;
    }

    /** Whether a reader wants to see the row; the others are only counted. */
    public boolean isListed() {
        return this != PASS && this != NOT_APPLICABLE;
    }

    /** The kinds that are {@linkplain #isListed() listed}. */
    public static Set<VerdictKind> listed() {
        return Stream.of(values()).filter(VerdictKind::isListed).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it makes a run end with exit code 1, whatever the effect is. */
    public boolean isBad() {
        return this == FAIL || this == ERROR;
    }
}
