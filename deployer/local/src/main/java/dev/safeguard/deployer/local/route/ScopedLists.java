package dev.safeguard.deployer.local.route;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;

/** Extension resources such as assignments, seen from a scope. */
final class ScopedLists {
    private final Store store;
    private final Hierarchy hierarchy;

    ScopedLists(Store store) {
        this.store = store;
        this.hierarchy = new Hierarchy(store);
    }

    List<Entry> exactly(String type, ArmId scope) {
        return store.ofType(type).stream()
                .filter(entry -> entry.id().scope().equals(scope))
                .toList();
    }

    /** At the scope and inherited from above, the tenant's own included. */
    List<Entry> atOrAbove(String type, ArmId scope) {
        List<ArmId> path = hierarchy.path(scope);
        return store.ofType(type).stream()
                .filter(entry ->
                        path.contains(entry.id().scope()) || entry.id().scope().kind() == ArmId.Kind.TENANT)
                .toList();
    }

    /** At the scope, above and below; below a management group nothing is listed. */
    List<Entry> around(String type, ArmId scope) {
        List<ArmId> path = hierarchy.path(scope);
        return store.ofType(type).stream()
                .filter(entry ->
                        path.contains(entry.id().scope()) || entry.id().scope().isAtOrBelow(scope))
                .toList();
    }
}
