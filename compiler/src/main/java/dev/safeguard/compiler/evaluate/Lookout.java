package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a policy looks for among other resources.
 *
 * @param type the type of the related resource, without a slash at the end; empty when it hangs on the evaluated one
 * @param check how to tell, when that hangs on the related resource alone
 * @param places what the existence condition reads of candidates like a sample, whatever names them; empty when it may be
 *     any place
 */
public record Lookout(
        Optional<String> type, Optional<ExistenceCheck> check, Function<Resource, Optional<Set<Read>>> places) {

    public Lookout {
        type = type.map(Lookout::type);
    }

    /** A type as the details of an effect name it: a slash at its end means nothing. */
    public static String type(String written) {
        return written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    }

    /** Of which nothing more is known. */
    static Lookout ofType(Optional<String> type) {
        return new Lookout(type, Optional.empty(), sample -> Optional.empty());
    }
}
