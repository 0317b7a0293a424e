package dev.safeguard.compiler.alias;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The catalogue packed into this jar, one resource per namespace, each read when first asked for. */
final class BundledCatalog implements AliasCatalog {
    /** One for all: it caches what it read of resources that never change. */
    static final BundledCatalog SHARED = new BundledCatalog();

    private static final String INDEX = "index.txt";
    private static final Pattern NAMESPACE = Pattern.compile("[a-z0-9.]{1,80}");

    private final Map<String, TypeBlocks> read = new ConcurrentHashMap<>();

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
        List<String> namespaces = index();
        String meant = new Nearest(Names.namespace(aliasName)).one(namespaces).orElse("");
        return new Suggestions(aliasName).among(namespace(meant).all(), max);
    }

    @Override
    public Optional<TypeFacts> type(String resourceType) {
        return namespace(resourceType).type(resourceType);
    }

    @Override
    public List<String> namespaces() {
        return index().stream()
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

    private static List<String> index() {
        return text(INDEX).orElse("").lines().toList();
    }

    private TypeBlocks namespace(String name) {
        String key = Names.namespace(name);
        return NAMESPACE.matcher(key).matches() ? read.computeIfAbsent(key, BundledCatalog::load) : TypeBlocks.NONE;
    }

    private static TypeBlocks load(String namespace) {
        return text(namespace + ".tsv").map(TypeBlocks::read).orElse(TypeBlocks.NONE);
    }

    private static Optional<String> text(String resource) {
        try (InputStream in = BundledCatalog.class.getResourceAsStream("facts/" + resource)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the alias catalogue in the jar cannot be read", e);
        }
    }
}
