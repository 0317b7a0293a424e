package dev.safeguard.compiler.alias;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The aliases of one resource type, decoded when all of them are first asked for. */
final class TypeBlock {
    private final TypeFacts facts;
    private final Source source;
    private volatile Optional<Map<String, Alias>> decoded = Optional.empty();

    /** Where the aliases come from. */
    interface Source {
        List<Alias> all();

        /** One of them, by its name in any case. */
        Optional<Alias> find(String name);
    }

    private TypeBlock(TypeFacts facts, Source source) {
        this.facts = facts;
        this.source = source;
    }

    static TypeBlock of(TypeFacts facts, List<Alias> aliases) {
        Map<String, Alias> byName = byName(aliases);
        return new TypeBlock(facts, new Source() {
            @Override
            public List<Alias> all() {
                return List.copyOf(byName.values());
            }

            @Override
            public Optional<Alias> find(String name) {
                return Optional.ofNullable(byName.get(Names.lower(name)));
            }
        });
    }

    static TypeBlock of(TypeFacts facts, Source source) {
        return new TypeBlock(facts, source);
    }

    TypeFacts facts() {
        return facts;
    }

    Optional<Alias> alias(String name) {
        return source.find(name);
    }

    Collection<Alias> aliases() {
        Map<String, Alias> known = decoded.orElseGet(() -> byName(source.all()));
        decoded = Optional.of(known);
        return known.values();
    }

    private static Map<String, Alias> byName(List<Alias> aliases) {
        Map<String, Alias> out = new LinkedHashMap<>();
        aliases.forEach(alias -> out.put(Names.lower(alias.name()), alias));
        return out;
    }
}
