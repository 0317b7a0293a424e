package dev.safeguard.compiler.assign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which scope lies above which. The caller knows the management groups; the rest follows from the ids. */
@FunctionalInterface
public interface Ancestry {

    /** The management group directly above a subscription or a management group; empty when there is none. */
    Optional<ArmId> managementGroupAbove(ArmId container);

    /** No management groups at all. */
    static Ancestry none() {
        return container -> Optional.empty();
    }

    /**
     * Management groups as a table.
     *
     * @param parents of each subscription and management group, the management group directly above
     */
    static Ancestry of(Map<ArmId, ArmId> parents) {
        Map<ArmId, ArmId> copy = Map.copyOf(parents);
        return container -> Optional.ofNullable(copy.get(container));
    }

    /** The scope itself first, then all above it, nearest first: resource, group, subscription, management groups. */
    default List<ArmId> path(ArmId scope) {
        Set<ArmId> path = new LinkedHashSet<>();
        Optional<ArmId> next = Optional.of(scope);
        while (next.isPresent() && path.add(next.get())) {
            next = above(next.get());
        }
        return List.copyOf(path);
    }

    private Optional<ArmId> above(ArmId scope) {
        return switch (scope.kind()) {
            case MANAGEMENT_GROUP, SUBSCRIPTION -> managementGroupAbove(scope);
            case TENANT, RESOURCE_GROUP, RESOURCE, OTHER ->
                scope.parent().filter(parent -> parent.kind() != ArmId.Kind.TENANT);
        };
    }

    /** Whether an id is a scope or lies below it, segment by segment: {@code rg10} does not lie below {@code rg1}. */
    default boolean isAtOrBelow(ArmId id, ArmId scope) {
        return id.isAtOrBelow(scope) || path(id).contains(scope);
    }
}
