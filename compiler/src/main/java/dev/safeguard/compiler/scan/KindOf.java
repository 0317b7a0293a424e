package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.Verdicts;
import java.util.Optional;

/** The verdict that a decision means; nothing where nothing can be decided. */
final class KindOf implements Decision.Cases<Optional<VerdictKind>> {
    @Override
    public Optional<VerdictKind> notApplicable(Decision.NotApplicable decision) {
        return Optional.of(VerdictKind.NOT_APPLICABLE);
    }

    @Override
    public Optional<VerdictKind> compliant(Decision.Compliant decision) {
        return Optional.of(VerdictKind.PASS);
    }

    @Override
    public Optional<VerdictKind> nonCompliant(Decision.NonCompliant decision) {
        return ComplianceState.of(decision).flatMap(Verdicts::of);
    }

    @Override
    public Optional<VerdictKind> unknown(Decision.Unknown decision) {
        return Optional.of(VerdictKind.UNKNOWN);
    }

    @Override
    public Optional<VerdictKind> failed(Decision.Failed decision) {
        return Optional.of(VerdictKind.ERROR);
    }

    @Override
    public Optional<VerdictKind> notEvaluated(Decision.NotEvaluated decision) {
        return Optional.empty();
    }
}
