package dev.safeguard.compiler.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The resources among which an existence check looks. The engine itself filters them by scope, name and condition; the
 * narrower questions only spare it looking at all of a large inventory for each resource.
 */
public interface RelatedResources {

    /** All that may be of that type (full name, compared ignoring case), in a stable order. */
    List<Resource> ofType(String resourceType);

    /** Of {@link #ofType}, in its order, at least those whose id begins with this one, and those without a whole id. */
    default List<Resource> under(String resourceType, String id) {
        return ofType(resourceType);
    }

    /** Of {@link #ofType}, in its order, at least those whose id names the resource group, and those without a whole id. */
    default List<Resource> inGroup(String resourceType, String resourceGroup) {
        return ofType(resourceType);
    }

    /** Whether one of {@link #ofType} has that name, its parents' names included, ignoring case. */
    default boolean has(String resourceType, String fullName) {
        return ofType(resourceType).stream().anyMatch(r -> r.fullName().equalsIgnoreCase(fullName));
    }

    /** Resources by type and place. A resource that says nothing of its type may be of any. */
    static RelatedResources of(Collection<Resource> resources) {
        Map<String, ResourceIndex> byType = new TreeMap<>();
        for (Resource resource : resources) {
            byType.computeIfAbsent(resource.type().toLowerCase(Locale.ROOT), type -> new ResourceIndex())
                    .add(resource);
        }
        return new IndexedResources(byType);
    }

    static RelatedResources none() {
        return type -> List.of();
    }
}
