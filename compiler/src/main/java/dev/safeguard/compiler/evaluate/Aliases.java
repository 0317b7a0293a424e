package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.TypeFacts;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The catalogue as the engine asks it; remembers what it has been told. */
final class Aliases {
    private final AliasCatalog catalog;
    private final Map<Key, Optional<AliasReader>> readers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    private record Key(String alias, String type, Optional<String> apiVersion) {}

    Aliases(AliasCatalog catalog) {
        this.catalog = catalog;
    }

    /** Whether any type has the alias; a path needs no catalogue. */
    boolean knows(FieldName field) {
        return field.kind() == Kind.PATH || known.computeIfAbsent(field.text(), catalog::knows);
    }

    Optional<Alias> find(String alias, String type) {
        return catalog.find(alias, type);
    }

    Optional<TypeFacts> type(String name) {
        return catalog.type(name);
    }

    Optional<String> newestVersion(String type) {
        return catalog.type(type).flatMap(TypeFacts::newestApiVersion);
    }

    String nearest(String alias) {
        return String.join(", ", catalog.nearest(alias, 3));
    }

    /** Whether the value of an alias must not be shown for a resource. */
    boolean isSecret(FieldName field, Subject subject) {
        return field.kind() == Kind.ALIAS
                && find(field.text(), subject.resource().type())
                        .filter(Alias::secret)
                        .isPresent();
    }

    /** How to read an alias of that resource; empty when its type has no such alias. */
    Optional<AliasReader> reader(FieldName field, Subject subject) {
        if (field.kind() == Kind.PATH) {
            return Optional.of(new AliasReader(FieldPath.parse(field.text()), Optional.empty()));
        }
        Key key = new Key(field.text(), subject.resource().type(), subject.apiVersion());
        return readers.computeIfAbsent(key, this::resolve);
    }

    private Optional<AliasReader> resolve(Key key) {
        return catalog.find(key.alias, key.type)
                .map(a -> new AliasReader(FieldPath.parse(a.path(key.apiVersion)), a.pattern(key.apiVersion)));
    }
}
