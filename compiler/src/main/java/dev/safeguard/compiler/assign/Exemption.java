package dev.safeguard.compiler.assign;

import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A policy exemption ({@code Microsoft.Authorization/policyExemptions}). What is exempt still counts, as Exempt.
 *
 * @param assignment whose policies it is about
 * @param referenceIds members of the initiative; none means all
 * @param expiresOn from this instant it is no longer honoured
 */
public record Exemption(
        ArmId id,
        ArmId assignment,
        ExemptionCategory category,
        Optional<Instant> expiresOn,
        List<String> referenceIds,
        List<ResourceSelector> selectors,
        ScopeValidation scopeValidation) {
    public Exemption {
        referenceIds = List.copyOf(referenceIds);
        selectors = List.copyOf(selectors);
    }

    /** What is exempted, with all below it. */
    public ArmId scope() {
        return id.scope();
    }

    /** Whether it lies where it may: at or below the scope of its assignment, unless it asks not to be validated. */
    public List<Finding> check(Ancestry ancestry) {
        return scopeValidation.check(id, assignment, ancestry);
    }

    /** Whether it counts at an instant: that of expiry is the first at which it does not. */
    public boolean isActive(Instant now) {
        return expiresOn.filter(end -> !end.isAfter(now)).isEmpty();
    }

    /** Whether a resource is exempt from a policy of an assignment, while the exemption is active. */
    public boolean covers(ArmId resource, Target target, ArmId of, Ancestry ancestry) {
        return assignment.equals(of)
                && References.include(referenceIds, target.referenceId())
                && ancestry.isAtOrBelow(resource, scope())
                && ResourceSelector.select(selectors, target);
    }
}
