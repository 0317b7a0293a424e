package dev.safeguard.compiler.assign;

import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/**
 * A policy enrolment ({@code Microsoft.Authorization/policyEnrollments}): an assignment of mode {@code Enroll} acts on the
 * requests of this scope.
 *
 * @param referenceIds members of the initiative; none means all
 */
public record Enrollment(
        ArmId id,
        ArmId assignment,
        List<String> referenceIds,
        List<ResourceSelector> selectors,
        ScopeValidation scopeValidation) {
    public Enrollment {
        referenceIds = List.copyOf(referenceIds);
        selectors = List.copyOf(selectors);
    }

    /** What is enrolled, with all below it. */
    public ArmId scope() {
        return id.scope();
    }

    /** Whether it lies where it may: at or below the scope of its assignment, unless it asks not to be validated. */
    public List<Finding> check(Ancestry ancestry) {
        return scopeValidation.check(id, assignment, ancestry);
    }

    /** Whether a policy of an assignment acts on a resource because of it. */
    public boolean covers(ArmId resource, Target target, ArmId of, Ancestry ancestry) {
        return assignment.equals(of)
                && References.include(referenceIds, target.referenceId())
                && ancestry.isAtOrBelow(resource, scope())
                && ResourceSelector.select(selectors, target);
    }
}
