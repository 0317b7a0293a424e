package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a plan is carried out already. The state may differ from the one the plan was made for by changes of the
 * plan itself, which an interrupted run made, and by nothing else: with those undone in thought, its hash is the plan's.
 */
final class Standing {
    private final Plan plan;
    private final ActualState actual;
    private final Map<String, ObjectNode> undone = new TreeMap<>();
    private final List<Change> made = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Standing(Plan plan, ActualState actual) {
        this.plan = plan;
        this.actual = actual;
        actual.ownedBy(plan.owner()).forEach(owned -> undone.put(ArmIds.key(owned.id()), owned.canonical()));
    }

    static Standing of(Plan plan, ActualState actual) {
        Standing standing = new Standing(plan, actual);
        plan.changes().forEach(standing::change);
        standing.compare();
        return standing;
    }

    /** Changes of the plan that need not be made any more. */
    boolean isMade(Change change) {
        return made.contains(change);
    }

    List<Finding> findings() {
        return findings;
    }

    private void compare() {
        if (findings.isEmpty() && !ActualState.hash(undone).equals(plan.stateHash())) {
            findings.add(new Finding(
                    DeployCodes.PLAN_STALE,
                    Place.of(plan.scope()),
                    "the state has changed since the plan was made",
                    "plan again and look at the new plan"));
        }
    }

    private void change(Change change) {
        switch (change.action()) {
            case CREATE -> target(change).ifPresent(id -> created(change, id));
            case UPDATE -> updated(change);
            case REPLACE -> replaced(change);
            case DELETE -> deleted(change);
        }
    }

    /** The id of what is to be created, when it can be known. */
    private Optional<String> target(Change change) {
        return RoleGrant.isPending(change.id()) ? granted(change) : Optional.of(change.id());
    }

    private Optional<String> granted(Change change) {
        RoleGrant grant = RoleGrant.read(change.id(), change.after().orElseThrow());
        boolean principalIsNew = made.stream().anyMatch(m -> m.id().equalsIgnoreCase(grant.assignmentId()));
        return actual.find(grant.assignmentId())
                .filter(assignment -> principalIsNew)
                .flatMap(assignment -> Principals.of(assignment.body()))
                .map(grant::id);
    }

    private void created(Change change, String id) {
        actual.find(id)
                .filter(existing -> isOurs(change, existing))
                .filter(existing -> RoleGrant.isPending(change.id()) || isAfter(change, existing))
                .ifPresent(existing -> {
                    undone.remove(ArmIds.key(id));
                    made.add(change);
                });
    }

    /** Whatever a plan says: what carries no marker of its owner is not touched. */
    private boolean isOurs(Change change, ActualState.Actual existing) {
        boolean ours = existing.owner().equals(Optional.of(plan.owner()));
        if (!ours) {
            findings.add(new Finding(
                    DeployCodes.NOT_OURS,
                    Place.of(existing.id()),
                    "this " + change.kind().json() + " is not owned by `" + plan.owner() + "`",
                    "choose another name, or delete or rename that object, and plan again"));
        }
        return ours;
    }

    private void updated(Change change) {
        if (actual.find(change.id())
                .filter(existing -> isAfter(change, existing))
                .isPresent()) {
            undo(change);
            made.add(change);
        }
    }

    private void replaced(Change change) {
        if (actual.find(change.id()).isEmpty()) {
            undo(change);
        } else {
            updated(change);
        }
    }

    private void deleted(Change change) {
        actual.find(change.id()).ifPresentOrElse(existing -> isOurs(change, existing), () -> {
            undo(change);
            made.add(change);
        });
    }

    private void undo(Change change) {
        undone.put(ArmIds.key(change.id()), change.before().orElseThrow());
    }

    private static boolean isAfter(Change change, ActualState.Actual existing) {
        return Canonical.same(change.kind(), change.after().orElseThrow(), existing.body());
    }
}
