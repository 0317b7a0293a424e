package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resources of one type, findable by where they lie. All lists are in the order in which the resources came; one that
 * says the same as another of its id is in none, for it changes no decision, and a plan may hold thousands of one id.
 */
final class ResourceIndex {
    private static final Comparator<Placed> IN_ORDER = Comparator.comparingInt(Placed::number);

    private final List<Resource> all = new ArrayList<>();
    /** What has no id, or one that begins somewhere in the middle: it may lie anywhere. */
    private final List<Placed> anywhere = new ArrayList<>();
    /** Sorted, so that what lies under an id is one range. */
    private final TreeMap<String, List<Placed>> byId = new TreeMap<>();

    private final Map<String, List<Placed>> byGroup = new HashMap<>();
    private final Map<String, List<Placed>> byName = new HashMap<>();

    /** What those say that share an id. */
    private final Map<String, Set<ObjectNode>> twins = new HashMap<>();

    private record Placed(int number, Resource resource) {}

    void add(Resource resource) {
        if (!isRepeated(resource)) {
            place(resource);
        }
    }

    private boolean isRepeated(Resource resource) {
        return resource.resourceId()
                .map(id -> fold(id.text()))
                .filter(byId::containsKey)
                .filter(id -> !sayings(id).add(resource.json()))
                .isPresent();
    }

    private Set<ObjectNode> sayings(String id) {
        return twins.computeIfAbsent(
                id,
                i -> byId.getOrDefault(i, List.of()).stream()
                        .map(placed -> placed.resource().json())
                        .collect(Collectors.toCollection(HashSet::new)));
    }

    private void place(Resource resource) {
        Placed placed = new Placed(all.size(), resource);
        all.add(resource);
        put(byName, resource.fullName(), placed);
        resource.resourceId()
                .filter(id -> id.text().startsWith("/"))
                .ifPresentOrElse(id -> place(id, placed), () -> anywhere.add(placed));
    }

    private void place(ResourceId id, Placed placed) {
        put(byId, id.text(), placed);
        id.resourceGroup().ifPresent(group -> put(byGroup, group, placed));
    }

    private static void put(Map<String, List<Placed>> index, String key, Placed placed) {
        index.computeIfAbsent(fold(key), k -> new ArrayList<>(1)).add(placed);
    }

    List<Resource> all() {
        return all;
    }

    /** Those whose id is this one or continues it after a slash, and those that may lie anywhere. */
    List<Resource> under(String id) {
        String folded = fold(id);
        List<List<Placed>> found = new ArrayList<>(
                byId.subMap(folded + "/", folded + (char) ('/' + 1)).values());
        found.add(byId.getOrDefault(folded, List.of()));
        return merged(found);
    }

    /** Those whose id names the group, and those that may lie anywhere. */
    List<Resource> inGroup(String group) {
        return merged(List.of(byGroup.getOrDefault(fold(group), List.of())));
    }

    boolean has(String fullName) {
        return byName.containsKey(fold(fullName));
    }

    private List<Resource> merged(Collection<List<Placed>> found) {
        return Stream.concat(found.stream().flatMap(List::stream), anywhere.stream())
                .sorted(IN_ORDER)
                .map(Placed::resource)
                .toList();
    }

    /** Equal for exactly those texts that {@link String#equalsIgnoreCase} finds equal. */
    private static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
        }
        return new String(folded);
    }
}
