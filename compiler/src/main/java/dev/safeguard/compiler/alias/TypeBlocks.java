package dev.safeguard.compiler.alias;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Resource types with their aliases: those of one namespace, or of a whole listing. */
final class TypeBlocks {
    static final TypeBlocks NONE = of(List.of());

    private static final int MOST_SEARCHES = 200;

    private final Source source;
    private final AtomicInteger searches = new AtomicInteger();
    private volatile Optional<Map<String, Alias>> index = Optional.empty();

    /** Where the types come from. */
    interface Source {
        Optional<TypeBlock> find(String lowerCase);

        Collection<TypeBlock> all();
    }

    private TypeBlocks(Source source) {
        this.source = source;
    }

    static TypeBlocks of(Source source) {
        return new TypeBlocks(source);
    }

    /** The last one wins where a type stands twice. */
    static TypeBlocks of(Collection<TypeBlock> blocks) {
        Map<String, TypeBlock> byType = new LinkedHashMap<>();
        for (TypeBlock block : blocks) {
            byType.put(Names.lower(block.facts().name()), block);
        }
        return new TypeBlocks(new Source() {
            @Override
            public Optional<TypeBlock> find(String lowerCase) {
                return Optional.ofNullable(byType.get(lowerCase));
            }

            @Override
            public Collection<TypeBlock> all() {
                return byType.values();
            }
        });
    }

    /** See {@link AliasCatalog#find}. */
    Optional<Alias> find(String alias, String resourceType) {
        if (alias.length() > Names.LONGEST) {
            return Optional.empty();
        }
        Optional<TypeBlock> block = block(resourceType);
        Optional<Alias> listed = block.isPresent() ? block.get().alias(alias) : Optional.empty();
        return listed.isPresent() || !Names.type(alias).equalsIgnoreCase(resourceType) ? listed : anywhere(alias);
    }

    /** Looks under the type that the alias names before it looks everywhere. */
    boolean knows(String alias) {
        return alias.length() <= Names.LONGEST
                && block(Names.type(alias))
                        .flatMap(block -> block.alias(alias))
                        .or(() -> anywhere(alias))
                        .isPresent();
    }

    Optional<TypeFacts> type(String resourceType) {
        return block(resourceType).map(TypeBlock::facts);
    }

    Collection<TypeBlock> all() {
        return source.all();
    }

    /** Sorted, each once, in the spelling that most types use. */
    List<String> namespaces() {
        Map<String, Map<String, Integer>> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (TypeBlock block : all()) {
            String name = provider(block.facts().name());
            spellings.computeIfAbsent(name, key -> new TreeMap<>()).merge(name, 1, Integer::sum);
        }
        return spellings.values().stream().map(TypeBlocks::commonest).toList();
    }

    private static String commonest(Map<String, Integer> counts) {
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    List<TypeFacts> types(String namespace) {
        return all().stream()
                .map(TypeBlock::facts)
                .filter(type -> provider(type.name()).equalsIgnoreCase(namespace))
                .sorted(Comparator.comparing(TypeFacts::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String provider(String type) {
        int slash = type.indexOf('/');
        return slash < 0 ? type : type.substring(0, slash);
    }

    List<Alias> aliases(String resourceType) {
        return block(resourceType).map(block -> List.copyOf(block.aliases())).orElse(List.of());
    }

    private Optional<TypeBlock> block(String type) {
        return source.find(Names.lower(type));
    }

    /** Few aliases are looked for beyond the type they name; for a document full of unknown ones an index pays. */
    private Optional<Alias> anywhere(String alias) {
        if (searches.incrementAndGet() > MOST_SEARCHES) {
            return Optional.ofNullable(index().get(Names.lower(alias)));
        }
        return all().stream().flatMap(block -> block.alias(alias).stream()).findFirst();
    }

    private Map<String, Alias> index() {
        Map<String, Alias> known = index.orElseGet(this::everyAlias);
        index = Optional.of(known);
        return known;
    }

    private Map<String, Alias> everyAlias() {
        Map<String, Alias> all = new HashMap<>();
        all().forEach(block -> block.aliases().forEach(alias -> all.putIfAbsent(Names.lower(alias.name()), alias)));
        return all;
    }
}
