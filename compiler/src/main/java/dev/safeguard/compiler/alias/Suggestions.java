package dev.safeguard.compiler.alias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the author of an unknown alias may have meant, among the blocks of its namespace. */
final class Suggestions {
    private final String type;
    private final String tail;

    Suggestions(String alias) {
        this.type = Names.type(alias);
        this.tail = alias.substring(type.isEmpty() ? 0 : type.length() + 1);
    }

    /** Aliases of the type that is meant, the closest first; then equal names on other types. */
    List<String> among(Collection<TypeBlock> blocks, int max) {
        List<String> types = blocks.stream().map(block -> block.facts().name()).toList();
        String meant = new Nearest(type).one(types).orElse("");
        List<String> out = new ArrayList<>(closest(block(blocks, meant), max));
        if (out.size() < max) {
            others(blocks, meant).limit(max - (long) out.size()).forEach(out::add);
        }
        return List.copyOf(out);
    }

    private static Stream<Alias> block(Collection<TypeBlock> blocks, String type) {
        return blocks.stream()
                .filter(block -> block.facts().name().equals(type))
                .flatMap(block -> block.aliases().stream());
    }

    private List<String> closest(Stream<Alias> aliases, int max) {
        List<Alias> all = aliases.toList();
        List<String> tails = new Nearest(tail).among(all.stream().map(Suggestions::tail), max);
        return tails.stream()
                .flatMap(name -> all.stream().filter(a -> tail(a).equals(name)).limit(1))
                .map(Alias::name)
                .toList();
    }

    private Stream<String> others(Collection<TypeBlock> blocks, String meant) {
        return blocks.stream()
                .filter(block -> !block.facts().name().equals(meant))
                .flatMap(block -> block.aliases().stream())
                .filter(alias -> tail(alias).equalsIgnoreCase(tail))
                .map(Alias::name)
                .distinct();
    }

    private static String tail(Alias alias) {
        boolean prefixed = Names.lower(alias.name()).startsWith(Names.lower(alias.resourceType()) + "/");
        return prefixed ? alias.name().substring(alias.resourceType().length() + 1) : alias.name();
    }
}
