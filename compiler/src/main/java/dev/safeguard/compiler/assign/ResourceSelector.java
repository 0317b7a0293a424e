package dev.safeguard.compiler.assign;

import java.util.Collection;
import java.util.List;

/**
 * A part of the resources in scope.
 *
 * @param name empty when it has none
 * @param selectors all of which must hold
 */
public record ResourceSelector(String name, List<Selector> selectors) {
    public ResourceSelector {
        selectors = List.copyOf(selectors);
    }

    /** Whether a resource is in: all selectors hold. */
    public boolean holds(Target target) {
        return selectors.stream().allMatch(selector -> selector.holds(target));
    }

    /** Whether a resource is in: any resource selector holds, or there are none. */
    static boolean select(Collection<ResourceSelector> selectors, Target target) {
        return selectors.isEmpty() || selectors.stream().anyMatch(selector -> selector.holds(target));
    }
}
