package dev.safeguard.compiler.alias;

import java.util.List;
import java.util.Optional;

/** Facts about aliases and resource types. Names are compared ignoring case. Implementations are thread-safe. */
public interface AliasCatalog {

    /** The catalogue that ships with this library; only the namespaces asked for are read. */
    static AliasCatalog bundled() {
        return BundledCatalog.SHARED;
    }

    /**
     * The alias as it applies to resources of a type: the catalogue lists it under that type, or the text before its
     * last {@code /} is that type. An alias of another type is absent.
     */
    Optional<Alias> find(String aliasName, String resourceType);

    /** Whether the alias exists on any resource type. */
    boolean knows(String aliasName);

    /**
     * What the author of an unknown alias may have meant: aliases of the same resource type first, the closest first.
     *
     * @param max at most this many
     */
    List<String> nearest(String aliasName, int max);

    /** What is known of a resource type; empty for an unknown one. */
    Optional<TypeFacts> type(String resourceType);

    /** The providers of which there are types, as published, sorted ignoring case. */
    List<String> namespaces();

    /** The resource types of a provider, sorted ignoring case; none for an unknown one. */
    List<TypeFacts> types(String namespace);

    /** The aliases listed under a resource type, in the catalogue's order. */
    List<Alias> aliases(String resourceType);
}
