package dev.safeguard.compiler.mutate;

import java.util.function.Function;

/** Something changed in one place, and what the change was. */
record Change<T>(T value, String pointer, String what) {
    <R> Change<R> map(Function<T, R> into) {
        return new Change<>(into.apply(value), pointer, what);
    }
}
