package dev.safeguard.dsl.control;

import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;

/**
 * A control that one policy rule cannot say, because it joins several resources or looks at something else than
 * resources: another source answers it, and the answer is attested.
 *
 * @param source what yields the facts, such as a query or a command
 * @param passes when the facts satisfy the control, in words
 */
public record EvidenceControl(
        String id,
        String key,
        String title,
        List<Safeguard> safeguards,
        String source,
        String passes,
        Attestation attestation,
        String reason,
        String version)
        implements Control {
    public EvidenceControl {
        safeguards = List.copyOf(safeguards);
    }

    @Override
    public Automation automation() {
        return Automation.PARTIAL;
    }

    @Override
    public EvidenceControl alsoImplementing(List<Safeguard> more) {
        return new EvidenceControl(
                id, key, title, Citations.joined(safeguards, more), source, passes, attestation, reason, version);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.evidence(this);
    }
}
