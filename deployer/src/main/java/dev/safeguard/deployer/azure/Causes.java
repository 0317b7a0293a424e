package dev.safeguard.deployer.azure;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the wrappings of an exception. */
final class Causes {
    private Causes() {}

    /** The outermost exception of that type. */
    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
