package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.ExistenceCheck;
import dev.safeguard.compiler.evaluate.Lookout;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.Locale;
import java.util.Optional;

/** A rule of the book. Not thread-safe. */
final class Entry {
    private final int number;
    private final ScanRule rule;
    private final Optional<Lookout> lookout;
    private Optional<ExistenceCheck> check;
    private boolean checked;

    private Entry(int number, ScanRule rule, Optional<Lookout> lookout) {
        this.number = number;
        this.rule = rule;
        this.lookout = lookout;
        this.check = lookout.flatMap(Lookout::check);
    }

    static Entry of(int number, ScanRule rule, Context context) {
        return new Entry(number, rule, rule.policy().lookout(context));
    }

    /** Its place in the book. */
    int number() {
        return number;
    }

    ScanRule rule() {
        return rule;
    }

    /** What it looks for among other resources. */
    Optional<Lookout> lookout() {
        return lookout;
    }

    /**
     * How a candidate is told when it comes along; empty when that takes the evaluated resource too. Found out when it is
     * asked for: many rules look for types that an inventory has not.
     */
    Optional<ExistenceCheck> check() {
        if (!checked) {
            check = check.filter(Entry::isToldByName)
                    .filter(c ->
                            c.candidate(Resource.of(Samples.ofType(c.type()))).isPresent());
            checked = true;
        }
        return check;
    }

    private static boolean isToldByName(ExistenceCheck check) {
        return check.name()
                .filter(name -> name.contains("/") || name.equals("?"))
                .isEmpty();
    }

    /** The type of the related resource, in lower case; empty when it may be any. */
    Optional<String> relatedType() {
        return lookout.flatMap(Lookout::type).map(type -> type.toLowerCase(Locale.ROOT));
    }
}
