package dev.safeguard.compiler.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The resources among which an existence check looks. The engine itself filters them by scope, name and condition. */
public interface RelatedResources {

    /** All that are known of that type (full name, compared ignoring case), in a stable order. */
    List<Resource> ofType(String resourceType);

    static RelatedResources of(Collection<Resource> resources) {
        Map<String, List<Resource>> byType = new TreeMap<>();
        for (Resource resource : resources) {
            byType.computeIfAbsent(resource.type().toLowerCase(Locale.ROOT), type -> new ArrayList<>())
                    .add(resource);
        }
        return type -> byType.getOrDefault(type.toLowerCase(Locale.ROOT), List.of());
    }

    static RelatedResources none() {
        return type -> List.of();
    }
}
