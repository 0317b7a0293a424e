package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.AliasTable;
import dev.safeguard.generator.facts.TypeFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All facts as text that is quick to search: a {@link PackedRow} per namespace (its name in lower case), below it one per
 * resource type ({@code name <tab> code <tab> apiVersion}), below that the rows of the alias table without their depth.
 * An alias lies in the namespace that its own name starts with.
 */
public final class PackedFacts {
    private final Map<String, Map<String, List<AliasFact>>> namespaces = new TreeMap<>();
    private final Map<String, TypeFact> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private PackedFacts() {}

    public static PackedFacts of(Collection<AliasFact> aliases, Collection<TypeFact> types) {
        PackedFacts packed = new PackedFacts();
        types.forEach(type -> packed.types.put(type.name(), type));
        types.forEach(type -> packed.block(type.name(), type.name()));
        aliases.forEach(
                alias -> packed.block(alias.name(), alias.resourceType()).add(alias));
        return packed;
    }

    private List<AliasFact> block(String name, String type) {
        String namespace = name.substring(0, name.indexOf('/')).toLowerCase(Locale.ROOT);
        return namespaces
                .computeIfAbsent(namespace, key -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .computeIfAbsent(type, key -> new ArrayList<>());
    }

    /** Namespaces and types stand largest first: what has most aliases is asked for most. */
    public String text() {
        List<PackedRow> rows = new ArrayList<>();
        namespaces.forEach((name, types) -> rows.add(namespace(name, types)));
        return largestFirst(rows).map(PackedRow::text).collect(Collectors.joining());
    }

    private PackedRow namespace(String name, Map<String, List<AliasFact>> blocks) {
        List<PackedRow> rows = new ArrayList<>();
        blocks.forEach((type, aliases) -> rows.add(type(type, aliases)));
        return new PackedRow(name, largestFirst(rows).toList());
    }

    private static Stream<PackedRow> largestFirst(List<PackedRow> rows) {
        return rows.stream().sorted(Comparator.comparingInt(row -> -row.text().length()));
    }

    private PackedRow type(String name, List<AliasFact> aliases) {
        TypeFact fact = types.getOrDefault(name, TypeFact.assumed(name, ""));
        PackedRow type = PackedRow.of((name + "\t" + fact.code() + "\t" + fact.apiVersion()).stripTrailing());
        type.addTable(AliasTable.rows(aliases));
        return type;
    }
}
