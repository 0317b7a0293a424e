package dev.safeguard.compiler.alias;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The catalogue packed into this jar, read when first asked for an alias or a type. One resource: to open one for each of
 * some fifty namespaces takes longer than to unpack all.
 */
final class BundledCatalog implements AliasCatalog {
    /** One for all: it caches what it read of resources that never change. */
    static final BundledCatalog SHARED = new BundledCatalog();

    private static final String RESOURCE = "facts/aliases.tsv";

    private final Map<String, TypeBlocks> read = new ConcurrentHashMap<>();
    private volatile Optional<PackedRows> packed = Optional.empty();

    private BundledCatalog() {}

    @Override
    public Optional<Alias> find(String aliasName, String resourceType) {
        return namespace(aliasName).find(aliasName, resourceType);
    }

    @Override
    public boolean knows(String aliasName) {
        return namespace(aliasName).knows(aliasName);
    }

    @Override
    public List<String> nearest(String aliasName, int max) {
        if (aliasName.length() > Names.LONGEST) {
            return List.of();
        }
        String meant = new Nearest(Names.namespace(aliasName)).one(keys()).orElse("");
        return new Suggestions(aliasName).among(namespace(meant).all(), max);
    }

    @Override
    public Optional<TypeFacts> type(String resourceType) {
        return namespace(resourceType).type(resourceType);
    }

    @Override
    public List<String> namespaces() {
        return keys().stream()
                .flatMap(key -> namespace(key).namespaces().stream())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    @Override
    public List<TypeFacts> types(String namespace) {
        return namespace(namespace).types(namespace);
    }

    @Override
    public List<Alias> aliases(String resourceType) {
        return namespace(resourceType).aliases(resourceType);
    }

    private TypeBlocks namespace(String name) {
        String key = Names.namespace(name);
        TypeBlocks known = read.get(key);
        return known == null ? search(key) : known;
    }

    private TypeBlocks search(String key) {
        byte[] wanted = PackedRows.wanted(key);
        PackedRows namespaces = packed();
        while (namespaces.step()) {
            if (namespaces.isNamed(wanted)) {
                return remember(key, TypeBlocks.of(new PackedTypes(namespaces.below())));
            }
        }
        return TypeBlocks.NONE;
    }

    /** Only namespaces that exist, or names without end would fill the memory. */
    private TypeBlocks remember(String key, TypeBlocks blocks) {
        TypeBlocks first = read.putIfAbsent(key, blocks);
        return first == null ? blocks : first;
    }

    /** The namespaces in lower case, sorted. */
    private List<String> keys() {
        List<String> keys = new ArrayList<>();
        PackedRows namespaces = packed();
        while (namespaces.step()) {
            keys.add(namespaces.cells()[0]);
        }
        Collections.sort(keys);
        return keys;
    }

    private PackedRows packed() {
        if (packed.isEmpty()) {
            packed = Optional.of(PackedRows.of(bytes()));
        }
        return packed.get().again();
    }

    private static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(BundledCatalog.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the alias catalogue in the jar cannot be read", e);
        }
    }
}
