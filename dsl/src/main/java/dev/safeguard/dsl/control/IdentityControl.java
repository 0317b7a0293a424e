package dev.safeguard.dsl.control;

import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A control on identities, which Azure Policy cannot see: the facts come from Microsoft Graph or from the control
 * plane's own lists. In an initiative it is attested.
 *
 * @param reads the calls that yield the facts; at least one
 * @param passes when the facts satisfy the control, in words
 * @param parameters the numbers and lists that {@code passes} speaks of, with their defaults
 * @param change the call that mends a violation, where one call can
 */
public record IdentityControl(
        String id,
        String key,
        String title,
        List<Safeguard> safeguards,
        List<ApiCall> reads,
        String passes,
        List<Parameter> parameters,
        Optional<ApiCall> change,
        Attestation attestation,
        String reason,
        String version)
        implements Control {
    public IdentityControl {
        safeguards = List.copyOf(safeguards);
        reads = List.copyOf(reads);
        parameters = List.copyOf(parameters);
    }

    @Override
    public Automation automation() {
        return Automation.PARTIAL;
    }

    @Override
    public IdentityControl alsoImplementing(List<Safeguard> more) {
        return new IdentityControl(
                id,
                key,
                title,
                Citations.joined(safeguards, more),
                reads,
                passes,
                parameters,
                change,
                attestation,
                reason,
                version);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.identity(this);
    }
}
