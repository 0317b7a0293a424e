package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes one change. Making it twice is the same as making it once. */
final class Writer {
    private final Plan plan;
    private final PolicyPlane plane;
    private final Patience patience;

    Writer(Plan plan, PolicyPlane plane, Patience patience) {
        this.plan = plan;
        this.plane = plane;
        this.patience = patience;
    }

    void make(Change change) {
        switch (change.action()) {
            case CREATE, UPDATE -> put(change);
            case DELETE -> plane.delete(change.kind(), change.id());
            case REPLACE -> {
                plane.delete(change.kind(), change.id());
                put(change);
            }
        }
    }

    private void put(Change change) {
        ObjectNode body = change.after().orElseThrow();
        if (RoleGrant.isPending(change.id())) {
            grant(change, RoleGrant.read(change.id(), body));
        } else {
            put(change, change.id(), body);
        }
    }

    private void put(Change change, String id, ObjectNode body) {
        try {
            patience.retry(change, () -> plane.put(change.kind(), id, body));
        } catch (AzureFailure failure) {
            if (!failure.code().equals("RoleAssignmentExists")) {
                throw failure;
            }
        }
    }

    private void grant(Change change, RoleGrant grant) {
        String principal = patience.retry(change, () -> principal(grant));
        put(change, grant.id(principal), grant.body(principal, plan.owner()));
    }

    private String principal(RoleGrant grant) {
        return plane.get(ResourceKind.ASSIGNMENT, grant.assignmentId())
                .flatMap(Principals::of)
                .orElseThrow(() -> new AzureFailure(
                        AzureFailure.Kind.NOT_FOUND,
                        "PrincipalNotFound",
                        "the assignment `" + ArmIds.name(grant.assignmentId()) + "` has no identity",
                        "apply again in a few minutes",
                        ""));
    }
}
