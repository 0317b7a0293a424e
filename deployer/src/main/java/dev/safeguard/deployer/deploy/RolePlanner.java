package dev.safeguard.deployer.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Role assignments: which are to be made for the identity of the assignment, which are left over. */
final class RolePlanner {
    private final DesiredState desired;
    private final ActualState actual;
    private final boolean newIdentity;
    private final Set<String> wanted = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    /** @param newIdentity whether the assignment is created anew, so that today's principal goes away */
    RolePlanner(DesiredState desired, ActualState actual, boolean newIdentity) {
        this.desired = desired;
        this.actual = actual;
        this.newIdentity = newIdentity;
    }

    List<Change> changes() {
        desired.grants().forEach(this::grant);
        actual.ownedBy(desired.owner()).stream()
                .filter(owned -> owned.kind() == ResourceKind.ROLE_ASSIGNMENT)
                .filter(owned -> !wanted.contains(ArmIds.key(owned.id())))
                .forEach(owned -> changes.add(Change.delete(owned.kind(), owned.id(), owned.canonical())));
        return changes;
    }

    private void grant(RoleGrant grant) {
        principal(grant).ifPresentOrElse(principal -> known(grant, principal), () -> pending(grant));
    }

    private Optional<String> principal(RoleGrant grant) {
        return newIdentity
                ? Optional.empty()
                : actual.find(grant.assignmentId()).flatMap(existing -> Principals.of(existing.body()));
    }

    private void pending(RoleGrant grant) {
        changes.add(Change.create(ResourceKind.ROLE_ASSIGNMENT, grant.pendingId(), grant.pendingBody(desired.owner())));
    }

    /** A role that somebody else has given this principal at this scope is given: Azure refuses it a second time. */
    private void known(RoleGrant grant, String principal) {
        Optional<ActualState.Actual> given = actual.rolesOf(principal).stream()
                .filter(role -> ArmIds.name(role.body()
                                .path("properties")
                                .path("roleDefinitionId")
                                .asText())
                        .equalsIgnoreCase(grant.role()))
                .findFirst();
        given.ifPresentOrElse(
                role -> wanted.add(ArmIds.key(role.id())),
                () -> changes.add(Change.create(
                        ResourceKind.ROLE_ASSIGNMENT, grant.id(principal), grant.body(principal, desired.owner()))));
    }
}
