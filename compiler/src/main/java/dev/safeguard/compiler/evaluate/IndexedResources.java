package dev.safeguard.compiler.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Resources by type, in lower case, and place. Those without a type come last, whatever the type. */
record IndexedResources(Map<String, ResourceIndex> byType) implements RelatedResources {
    private static final String NO_TYPE = "";

    @Override
    public List<Resource> ofType(String resourceType) {
        return each(resourceType, ResourceIndex::all);
    }

    @Override
    public List<Resource> under(String resourceType, String id) {
        return each(resourceType, index -> index.under(id));
    }

    @Override
    public List<Resource> inGroup(String resourceType, String resourceGroup) {
        return each(resourceType, index -> index.inGroup(resourceGroup));
    }

    @Override
    public boolean has(String resourceType, String fullName) {
        return indexes(resourceType).anyMatch(index -> index.has(fullName));
    }

    private List<Resource> each(String type, Function<ResourceIndex, List<Resource>> question) {
        return indexes(type).flatMap(index -> question.apply(index).stream()).toList();
    }

    private Stream<ResourceIndex> indexes(String type) {
        return Stream.of(type.toLowerCase(Locale.ROOT), NO_TYPE).flatMap(key -> Stream.ofNullable(byType.get(key)));
    }
}
