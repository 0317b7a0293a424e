package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.ComplianceState;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody attests about one resource under a policy of effect {@code manual} ({@code
 * Microsoft.PolicyInsights/attestations}).
 *
 * @param referenceId the member of the initiative
 * @param state Compliant, NonCompliant or Unknown
 * @param expiresOn from this instant the default state counts again
 */
public record Attestation(
        ArmId id, ArmId assignment, Optional<String> referenceId, ComplianceState state, Optional<Instant> expiresOn) {

    /** The resource it is about; not what lies below it. */
    public ArmId scope() {
        return id.scope();
    }

    /** Whether it counts at an instant: that of expiry is the first at which it does not. */
    public boolean isActive(Instant now) {
        return expiresOn.filter(end -> !end.isAfter(now)).isEmpty();
    }

    /** Whether it is about that policy of an assignment, for that resource. */
    public boolean isAbout(ArmId resource, ArmId of, Optional<String> member) {
        return assignment.equals(of)
                && scope().equals(resource)
                && referenceId
                        .map(id -> member.filter(id::equalsIgnoreCase).isPresent())
                        .orElseGet(member::isEmpty);
    }
}
