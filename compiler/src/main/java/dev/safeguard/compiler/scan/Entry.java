package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.ExistenceCheck;
import dev.safeguard.compiler.evaluate.Lookout;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of the book.
 *
 * @param number its place in the book
 * @param lookout what it looks for among other resources
 * @param check how a candidate is told when it comes along; empty when that takes the evaluated resource too
 */
record Entry(int number, ScanRule rule, Optional<Lookout> lookout, Optional<ExistenceCheck> check) {

    static Entry of(int number, ScanRule rule, Context context) {
        Optional<Lookout> lookout = rule.policy().lookout(context);
        Optional<ExistenceCheck> check = lookout.flatMap(Lookout::check)
                .filter(c -> c.name()
                        .filter(name -> name.contains("/") || name.equals("?"))
                        .isEmpty())
                .filter(c -> c.candidate(Resource.of(Samples.ofType(c.type()))).isPresent());
        return new Entry(number, rule, lookout, check);
    }

    /** The type of the related resource, in lower case; empty when it may be any. */
    Optional<String> relatedType() {
        return lookout.flatMap(Lookout::type)
                .map(type -> type.endsWith("/") ? type.substring(0, type.length() - 1) : type)
                .map(type -> type.toLowerCase(Locale.ROOT));
    }
}
