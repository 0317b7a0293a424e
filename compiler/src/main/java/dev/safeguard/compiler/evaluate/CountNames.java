package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.InvariantText;
import java.util.Optional;

/**
 * The counts around a place in a rule, innermost first.
 *
 * @param alias the counted alias, empty for a value count or when the alias is computed
 * @param name the name of a value count; empty when nothing can be said
 * @param depth how many counts there are around the place
 */
record CountNames(Optional<CountNames> outer, Optional<String> alias, Optional<String> name, int depth) {

    static CountNames ofField(Optional<CountNames> outer, Optional<String> alias) {
        return new CountNames(outer, alias, Optional.empty(), below(outer));
    }

    static CountNames ofValue(Optional<CountNames> outer, String name) {
        return new CountNames(outer, Optional.empty(), Optional.of(name), below(outer));
    }

    private static int below(Optional<CountNames> outer) {
        return 1 + outer.map(CountNames::depth).orElse(0);
    }

    /** Whether {@code current('wanted')} means one of them. */
    boolean has(String wanted) {
        boolean here = alias.map(a -> Count.covers(a, wanted))
                .or(() -> name.map(n -> InvariantText.equal(n, wanted)))
                .orElse(true);
        return here || outer.filter(o -> o.has(wanted)).isPresent();
    }
}
