package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.AliasFact;
import dev.safeguard.generator.facts.TypeFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The facts of every namespace as text that is quick to read: a line {@code @type <tab> code <tab> apiVersion} per
 * resource type, below it a line {@code alias <tab> code <tab> path} per alias. The alias is without {@code type/}, or
 * whole after {@code =}; an empty path means {@code properties.} and the alias; further cells are those of the alias
 * table. An alias lies in the namespace that its own name starts with.
 */
public final class PackedFacts {
    private final Map<String, Map<String, List<String>>> namespaces = new TreeMap<>();
    private final Map<String, TypeFact> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private PackedFacts() {}

    public static PackedFacts of(Collection<AliasFact> aliases, Collection<TypeFact> types) {
        PackedFacts packed = new PackedFacts();
        types.forEach(type -> packed.types.put(type.name(), type));
        types.forEach(type -> packed.block(type.name(), type.name()));
        aliases.forEach(
                alias -> packed.block(alias.name(), alias.resourceType()).add(line(alias)));
        return packed;
    }

    private List<String> block(String name, String type) {
        String namespace = name.substring(0, name.indexOf('/')).toLowerCase(Locale.ROOT);
        return namespaces
                .computeIfAbsent(namespace, key -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .computeIfAbsent(type, key -> new ArrayList<>());
    }

    private static String line(AliasFact alias) {
        String name = alias.hasTypePrefix() ? alias.tail() : "=" + alias.name();
        String path = alias.path().equals("properties." + name) ? "" : alias.path();
        List<String> cells = new ArrayList<>(List.of(name, alias.valueCode(), path));
        cells.addAll(alias.furtherCells());
        return String.join("\t", cells).stripTrailing();
    }

    /** Text by lower-case namespace. */
    public Map<String, String> texts() {
        Map<String, String> out = new TreeMap<>();
        namespaces.forEach((namespace, blocks) -> out.put(namespace, text(blocks)));
        return out;
    }

    private String text(Map<String, List<String>> blocks) {
        JavaText out = new JavaText();
        blocks.forEach((type, lines) -> {
            out.line(header(type));
            lines.forEach(out::line);
        });
        return out.toString();
    }

    private String header(String type) {
        TypeFact fact = types.getOrDefault(type, TypeFact.assumed(type, ""));
        return ("@" + type + "\t" + fact.code() + "\t" + fact.apiVersion()).stripTrailing();
    }
}
