package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a policy looks for among other resources. All but the type is found out when it is asked for. */
public final class Lookout {
    private final Optional<String> type;
    private final Supplier<Optional<ExistenceCheck>> check;
    private final Function<Resource, Optional<Set<Read>>> places;

    Lookout(
            Optional<String> type,
            Supplier<Optional<ExistenceCheck>> check,
            Function<Resource, Optional<Set<Read>>> places) {
        this.type = type.map(Lookout::type);
        this.check = check;
        this.places = places;
    }

    /** Of which nothing more is known. */
    static Lookout ofType(Optional<String> type) {
        return new Lookout(type, Optional::empty, sample -> Optional.empty());
    }

    /** Of which the type is known before the rest. */
    static Lookout awaited(Optional<String> type, Supplier<Optional<Lookout>> whole) {
        return new Lookout(
                type,
                () -> whole.get().flatMap(Lookout::check),
                sample -> whole.get().flatMap(lookout -> lookout.places(sample)));
    }

    /** A type as the details of an effect name it: a slash at its end means nothing. */
    public static String type(String written) {
        return written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    }

    /** The type of the related resource, without a slash at the end; empty when it hangs on the evaluated one. */
    public Optional<String> type() {
        return type;
    }

    /** How to tell, when that hangs on the related resource alone. */
    public Optional<ExistenceCheck> check() {
        return check.get();
    }

    /**
     * What the existence condition reads of candidates like a sample, whatever names them; empty when it may be any place.
     */
    public Optional<Set<Read>> places(Resource sample) {
        return places.apply(sample);
    }
}
