package dev.safeguard.compiler.alias;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The aliases of one resource type, decoded when first asked for. */
final class TypeBlock {
    private final TypeFacts facts;
    private final Supplier<List<Alias>> source;
    private volatile Optional<Map<String, Alias>> decoded = Optional.empty();

    TypeBlock(TypeFacts facts, Supplier<List<Alias>> source) {
        this.facts = facts;
        this.source = source;
    }

    /** Reads a block of a packed resource: {@code type <tab> code <tab> apiVersion}, then a line per alias. */
    static TypeBlock read(String block) {
        int end = block.indexOf('\n');
        String[] header = block.substring(0, end).split("\t", -1);
        String type = header[0];
        String code = Names.lower(header[1]);
        boolean assumed = header[1].equals("?") || (!header[1].equals("-") && header[1].equals(code));
        Optional<String> apiVersion =
                Optional.of(header.length > 2 ? header[2] : "").filter(v -> !v.isEmpty());
        TypeFacts facts = new TypeFacts(type, code.contains("t"), code.contains("l"), assumed, apiVersion);
        String lines = block.substring(end + 1);
        return new TypeBlock(
                facts,
                () -> lines.lines().map(line -> PackedLine.read(line, type)).toList());
    }

    TypeFacts facts() {
        return facts;
    }

    Optional<Alias> alias(String name) {
        return Optional.ofNullable(byName().get(Names.lower(name)));
    }

    Collection<Alias> aliases() {
        return byName().values();
    }

    private Map<String, Alias> byName() {
        Map<String, Alias> known = decoded.orElseGet(this::decode);
        decoded = Optional.of(known);
        return known;
    }

    private Map<String, Alias> decode() {
        Map<String, Alias> out = new LinkedHashMap<>();
        source.get().forEach(alias -> out.put(Names.lower(alias.name()), alias));
        return out;
    }
}
