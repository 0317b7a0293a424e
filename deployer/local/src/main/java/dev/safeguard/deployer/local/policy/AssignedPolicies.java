package dev.safeguard.deployer.local.policy;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.Assignment;
import dev.safeguard.compiler.assign.AssignmentPlanner;
import dev.safeguard.compiler.assign.AssignmentPlanning;
import dev.safeguard.compiler.assign.AssignmentReader;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored assignments, planned; each is planned anew when one of its documents changes. Used under the store's lock. */
final class AssignedPolicies {
    /** A plan and the versions of all documents it was made from. */
    private record Made(List<Optional<Long>> versions, AssignmentPlanning planning) {}

    private final Store store;
    private final Library library;
    private final AssignmentPlanner planner;
    private final Map<String, Made> cache = new HashMap<>();

    AssignedPolicies(Store store, Library library, Engine engine) {
        this.store = store;
        this.library = library;
        this.planner = AssignmentPlanner.with(engine, library);
    }

    /** Those whose definition or set can be seen, in the order of their ids. */
    List<AssignmentPlanning> all() {
        return store.ofType(PolicyTypes.ASSIGNMENT).stream()
                .flatMap(entry -> planned(entry).stream())
                .toList();
    }

    private Optional<AssignmentPlanning> planned(Entry entry) {
        return read(entry)
                .filter(assignment -> library.version(assignment.definition()).isPresent())
                .map(assignment -> planned(entry, assignment));
    }

    private Optional<Assignment> read(Entry entry) {
        Optional<Made> known = Optional.ofNullable(cache.get(entry.id().key()))
                .filter(made -> made.versions().get(0).equals(Optional.of(entry.version())));
        return known.isPresent()
                ? known.map(made -> made.planning().assignment())
                : AssignmentReader.read(entry.id().name(), entry.body()).object();
    }

    private AssignmentPlanning planned(Entry entry, Assignment assignment) {
        List<Optional<Long>> versions = versions(entry, assignment);
        Made made = cache.get(entry.id().key());
        if (made == null || !made.versions().equals(versions)) {
            made = new Made(versions, plan(assignment));
            cache.put(entry.id().key(), made);
        }
        return made.planning();
    }

    private List<Optional<Long>> versions(Entry entry, Assignment assignment) {
        List<Optional<Long>> all = new ArrayList<>();
        all.add(Optional.of(entry.version()));
        all.add(library.version(assignment.definition()));
        library.initiative(assignment.definition())
                .ifPresent(set ->
                        set.members().forEach(member -> all.add(library.version(ArmId.of(member.definitionId())))));
        return all;
    }

    /** Plans without keeping the result, to see whether the assignment could be made. */
    AssignmentPlanning plan(Assignment assignment) {
        return planner.plan(assignment);
    }
}
