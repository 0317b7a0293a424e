package dev.safeguard.compiler.terraform;

import java.util.Optional;

/**
 * A name in an address with the key of one of its instances.
 *
 * @param key as written between the brackets: {@code 0} or {@code "north"}
 */
record Step(String name, Optional<String> key) {

    static Step of(String name) {
        return new Step(name, Optional.empty());
    }

    @Override
    public String toString() {
        return key.map(k -> name + "[" + k + "]").orElse(name);
    }
}
