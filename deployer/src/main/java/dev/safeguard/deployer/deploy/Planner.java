package dev.safeguard.deployer.deploy;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what should be with what is. Reads only. */
public final class Planner {
    private final DesiredState desired;
    private final PolicyPlane plane;
    private final ActualState actual;
    private final List<Change> changes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private Planner(DesiredState desired, PolicyPlane plane) {
        this.desired = desired;
        this.plane = plane;
        this.actual = ActualState.read(plane, desired.scope());
    }

    /**
     * The changes that lead from what is at the management group to the desired state, or why there cannot be any.
     *
     * @param toolVersion version of Safeguard, written into the plan
     * @throws AzureFailure when the state cannot be read
     */
    public static Planning plan(DesiredState desired, PolicyPlane plane, String toolVersion) {
        return plane.managementGroup(desired.managementGroup())
                .map(group -> new Planner(desired, plane).plan(group, toolVersion))
                .orElseGet(() -> new Planning.Refused(List.of(noGroup(desired.managementGroup()))));
    }

    private static Finding noGroup(String name) {
        return new Finding(
                DeployCodes.NO_GROUP,
                Place.of(ArmIds.managementGroup(name)),
                "management group `" + name + "` does not exist or may not be read",
                "check the name (not the display name) with `az account management-group list`");
    }

    private Planning plan(PolicyPlane.ManagementGroup group, String toolVersion) {
        desired.objects().forEach(this::object);
        changes.addAll(new RolePlanner(desired, actual, replacesIdentity()).changes());
        leftovers();
        if (!findings.isEmpty()) {
            return new Planning.Refused(findings);
        }
        changes.sort(Change.ORDER);
        return new Planning.Planned(new Plan(
                toolVersion,
                group.tenant(),
                plane.endpoint(),
                desired.scope(),
                desired.owner(),
                actual.hash(desired.owner()),
                changes));
    }

    private void object(DesiredObject object) {
        unsupported(object);
        actual.find(object.id()).ifPresentOrElse(existing -> existing(object, existing), () -> create(object));
    }

    private void create(DesiredObject object) {
        changes.add(Change.create(object.kind(), object.id(), object.body()));
    }

    private void unsupported(DesiredObject object) {
        plane.unsupported(object.kind(), object.body())
                .forEach(pointer -> findings.add(new Finding(
                        DeployCodes.UNSUPPORTED,
                        Place.of(ArmIds.name(object.id()), pointer),
                        "Azure's client library does not know the property `" + ArmIds.name(pointer) + "`",
                        "leave it out")));
    }

    private void existing(DesiredObject object, ActualState.Actual existing) {
        if (!existing.owner().equals(Optional.of(desired.owner()))) {
            findings.add(notOurs(object, existing.owner()));
        } else if (!Canonical.same(object.kind(), object.body(), existing.body())) {
            change(object, existing);
        }
    }

    private Finding notOurs(DesiredObject object, Optional<String> owner) {
        String who = owner.map(name -> "belongs to owner `" + name + "`").orElse("was not made by Safeguard");
        return new Finding(
                DeployCodes.NOT_OURS,
                Place.of(object.id()),
                "a " + object.kind().json() + " of this name exists and " + who,
                "choose another name, or delete or rename that object");
    }

    private void change(DesiredObject object, ActualState.Actual existing) {
        findings.addAll(ParameterRules.check(object, existing.body()));
        Action action = moves(object, existing) ? Action.REPLACE : Action.UPDATE;
        changes.add(Change.write(action, object.kind(), existing.id(), existing.canonical(), object.body()));
    }

    /** Azure does not change the location of an assignment that has one. */
    private static boolean moves(DesiredObject object, ActualState.Actual existing) {
        String from = Canonical.region(existing.body().path("location").asText());
        String to = Canonical.region(object.body().path("location").asText());
        return object.kind() == ResourceKind.ASSIGNMENT && !from.isEmpty() && !to.isEmpty() && !from.equals(to);
    }

    private boolean replacesIdentity() {
        return changes.stream().anyMatch(change -> change.action() == Action.REPLACE);
    }

    private void leftovers() {
        Set<String> wanted = new HashSet<>();
        desired.objects().forEach(object -> wanted.add(ArmIds.key(object.id())));
        actual.ownedBy(desired.owner()).stream()
                .filter(owned -> owned.kind() != ResourceKind.ROLE_ASSIGNMENT)
                .filter(owned -> !wanted.contains(ArmIds.key(owned.id())))
                .forEach(owned -> changes.add(Change.delete(owned.kind(), owned.id(), owned.canonical())));
    }
}
