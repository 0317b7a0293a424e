package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.AliasPattern;
import dev.safeguard.compiler.alias.TypeFacts;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Parsed;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What an engine asks again and again: the catalogue, and what the expressions of rules are. Remembers what it was told. */
final class Aliases {
    /** Far above what an estate has; names may also be computed, and an inventory may hold any type. */
    private static final int MOST = 100_000;

    /** Longer expressions are rare, and a hostile rule may have many. */
    private static final int LONGEST = 2_000;

    private final AliasCatalog catalog;
    private final EvaluationOptions options;
    private final Map<Key, Optional<AliasReader>> readers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<Key, Boolean> secrets = new ConcurrentHashMap<>();
    private final Map<String, Parsed> expressions = new ConcurrentHashMap<>();

    private record Key(String alias, String type, Optional<String> apiVersion) {}

    Aliases(AliasCatalog catalog, EvaluationOptions options) {
        this.catalog = catalog;
        this.options = options;
    }

    /** An expression of a rule. */
    Parsed parsed(String expression) {
        return expression.length() <= LONGEST
                ? remembered(expressions, expression, Expression::parse)
                : Expression.parse(expression);
    }

    /** Whether any type has the alias; a path needs no catalogue. */
    boolean knows(FieldName field) {
        return field.kind() == Kind.PATH || remembered(known, field.text(), catalog::knows);
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
                && remembered(
                        secrets, new Key(field.text(), subject.resource().type(), Optional.empty()), this::isSecret);
    }

    private boolean isSecret(Key key) {
        return find(key.alias, key.type).filter(Alias::secret).isPresent();
    }

    /** How to read an alias of that resource; empty when its type has no such alias. */
    Optional<AliasReader> reader(FieldName field, Subject subject) {
        if (field.kind() == Kind.PATH) {
            return Optional.of(AliasReader.of(FieldPath.parse(field.text()), Optional.empty()));
        }
        Key key = new Key(field.text(), subject.resource().type(), subject.apiVersion());
        return remembered(readers, key, this::resolve);
    }

    private static <K, V> V remembered(Map<K, V> memory, K key, Function<K, V> source) {
        V found = memory.get(key);
        if (found != null) {
            return found;
        }
        return memory.size() < MOST ? memory.computeIfAbsent(key, source) : source.apply(key);
    }

    private Optional<AliasReader> resolve(Key key) {
        return catalog.find(key.alias, key.type)
                .map(a -> AliasReader.of(FieldPath.parse(a.path(key.apiVersion)), pattern(a, key.apiVersion)));
    }

    private Optional<AliasPattern> pattern(Alias alias, Optional<String> apiVersion) {
        return alias.pattern(apiVersion)
                .filter(pattern -> !pattern.isAssumed() || options.holds(Assumption.IMAGE_ALIAS_IS_SEGMENT));
    }
}
