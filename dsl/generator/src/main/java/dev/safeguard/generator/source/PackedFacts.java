package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.AliasTable;
import dev.safeguard.generator.facts.TypeFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts of every namespace as text that is quick to read: a line {@code @type <tab> code <tab> apiVersion} per
 * resource type, below it the rows of the alias table. An alias lies in the namespace that its own name starts with.
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

    /** Text by lower-case namespace. */
    public Map<String, String> texts() {
        Map<String, String> out = new TreeMap<>();
        namespaces.forEach((namespace, blocks) -> out.put(namespace, text(blocks)));
        return out;
    }

    private String text(Map<String, List<AliasFact>> blocks) {
        JavaText out = new JavaText();
        blocks.forEach((type, aliases) -> {
            out.line(header(type));
            AliasTable.rows(aliases).forEach(out::line);
        });
        return out.toString();
    }

    private String header(String type) {
        TypeFact fact = types.getOrDefault(type, TypeFact.assumed(type, ""));
        return ("@" + type + "\t" + fact.code() + "\t" + fact.apiVersion()).stripTrailing();
    }
}
