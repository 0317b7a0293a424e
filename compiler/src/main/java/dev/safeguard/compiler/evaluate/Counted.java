package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.InvariantText;
import java.util.Optional;

/**
 * A count around a place of a rule, as far as it says what is read there; {@link Count} is the same at work.
 *
 * @param alias the counted array alias; empty for a count over values
 * @param path where its members lie in the resource; empty when the type has no such alias
 * @param depth how often the path of the alias fans out
 */
record Counted(Optional<Counted> outer, Optional<FieldName> alias, String name, Optional<FieldPath> path, int depth) {

    static Counted ofField(Optional<Counted> outer, FieldName alias, Optional<FieldPath> path, int depth) {
        return new Counted(outer, Optional.of(alias), "", path, depth);
    }

    static Counted ofValue(Optional<Counted> outer, String name) {
        return new Counted(outer, Optional.empty(), name, Optional.empty(), 0);
    }

    Optional<Counted> covering(String other) {
        return alias.filter(a -> Count.covers(a.text(), other)).isPresent()
                ? Optional.of(this)
                : outer.flatMap(o -> o.covering(other));
    }

    Optional<Counted> named(String wanted) {
        boolean found =
                alias.map(a -> Count.covers(a.text(), wanted)).orElseGet(() -> InvariantText.equal(name, wanted));
        return found ? Optional.of(this) : outer.flatMap(o -> o.named(wanted));
    }
}
