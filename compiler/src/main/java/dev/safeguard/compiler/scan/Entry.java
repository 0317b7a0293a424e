package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.ExistenceCheck;
import dev.safeguard.compiler.evaluate.ExistenceCheck.Pairing;
import dev.safeguard.compiler.evaluate.Lookout;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.Locale;
import java.util.Optional;

/** A rule of the book. Not thread-safe. */
final class Entry {
    private final int number;
    private final ScanRule rule;
    private final Optional<Lookout> lookout;
    private Optional<ExistenceCheck> check = Optional.empty();
    private boolean checked;
    private boolean pair;

    private Entry(int number, ScanRule rule, Optional<Lookout> lookout) {
        this.number = number;
        this.rule = rule;
        this.lookout = lookout;
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
     * How a candidate is told when it comes along; empty when that cannot be. Found out when it is asked for: many rules
     * look for types that an inventory has not.
     */
    Optional<ExistenceCheck> check() {
        if (!checked) {
            check = lookout.flatMap(Lookout::check).filter(Entry::isToldByName).filter(this::isTold);
            checked = true;
        }
        return check;
    }

    private boolean isTold(ExistenceCheck told) {
        Resource sample = Resource.of(Samples.ofType(told.type()));
        pair = told.candidate(sample).isEmpty();
        return !pair || told.pairing(sample).isPresent();
    }

    /** Whether the {@link #check} hangs on the evaluated resource, too. */
    boolean isPair() {
        return check().isPresent() && pair;
    }

    /** What the check hangs on in candidates that have the type and api-version of a sample; empty when that may be anything. */
    Optional<Dependence> candidate(Resource sample) {
        return check().flatMap(told -> pair ? told.pairing(sample).map(Pairing::candidate) : told.candidate(sample));
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
