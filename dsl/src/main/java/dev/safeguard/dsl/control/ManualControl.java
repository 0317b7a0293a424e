package dev.safeguard.dsl.control;

import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;

/** A control that no machine can check: people attest it, and Azure keeps the attestation (effect {@code manual}). */
public record ManualControl(
        String id,
        String key,
        String title,
        List<Safeguard> safeguards,
        Attestation attestation,
        String reason,
        String version)
        implements Control {
    public ManualControl {
        safeguards = List.copyOf(safeguards);
    }

    @Override
    public Automation automation() {
        return Automation.MANUAL;
    }

    @Override
    public ManualControl alsoImplementing(List<Safeguard> more) {
        return new ManualControl(id, key, title, Citations.joined(safeguards, more), attestation, reason, version);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.manual(this);
    }
}
