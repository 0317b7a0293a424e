package dev.safeguard.compiler.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The resources among which an existence check looks. The engine itself filters them by scope, name and condition. */
public interface RelatedResources {

    /** All that may be of that type (full name, compared ignoring case), in a stable order. */
    List<Resource> ofType(String resourceType);

    /** A resource that says nothing of its type may be of any. */
    static RelatedResources of(Collection<Resource> resources) {
        Map<String, List<Resource>> byType = new TreeMap<>();
        for (Resource resource : resources) {
            byType.computeIfAbsent(resource.type().toLowerCase(Locale.ROOT), type -> new ArrayList<>())
                    .add(resource);
        }
        List<Resource> untyped = byType.getOrDefault("", List.of());
        return type -> Stream.concat(
                        byType.getOrDefault(type.toLowerCase(Locale.ROOT), List.of()).stream(), untyped.stream())
                .toList();
    }

    static RelatedResources none() {
        return type -> List.of();
    }
}
