package dev.safeguard.compiler.report;

import dev.safeguard.compiler.evaluate.ComplianceState;
import java.util.Optional;

/** From Azure's compliance states to verdicts. */
public final class Verdicts {
    private Verdicts() {}

    /** The verdict that a state means; empty for a resource provider that is not registered. */
    public static Optional<VerdictKind> of(ComplianceState state) {
        return switch (state) {
            case NON_COMPLIANT -> Optional.of(VerdictKind.FAIL);
            case COMPLIANT, PROTECTED -> Optional.of(VerdictKind.PASS);
            case EXEMPT -> Optional.of(VerdictKind.EXEMPT);
            case ERROR, CONFLICT -> Optional.of(VerdictKind.ERROR);
            case UNKNOWN, NOT_STARTED -> Optional.of(VerdictKind.UNKNOWN);
            case NOT_REGISTERED -> Optional.empty();
        };
    }
}
