package dev.safeguard.compiler.terraform;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the references of an expression lead to.
 *
 * @param targets resources of the plan
 * @param outside whether a data source is among them: something that is not in the plan
 * @param lost whether a reference could not be followed
 */
record Found(Set<Target> targets, boolean outside, boolean lost) {
    Found {
        targets = Collections.unmodifiableSet(new LinkedHashSet<>(targets));
    }

    /**
     * A resource, or something of it.
     *
     * @param rest what is taken of it; empty for the resource itself
     */
    record Target(Planned planned, List<Step> rest) {
        Target {
            rest = List.copyOf(rest);
        }

        /** Whether it is the resource's id that is taken, or may be. */
        boolean isId() {
            return rest.isEmpty()
                    || rest.get(0).name().equals("id")
                    || rest.get(0).name().equals("resource_manager_id");
        }
    }

    /** The resources, each once. */
    List<Planned> resources() {
        return targets.stream().map(Target::planned).distinct().toList();
    }

    /** The one thing it leads to, if it is one. */
    Optional<Target> single() {
        return targets.size() == 1 ? Optional.of(targets.iterator().next()) : Optional.empty();
    }
}
