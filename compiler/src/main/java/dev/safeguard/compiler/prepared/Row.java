package dev.safeguard.compiler.prepared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The cells of a thing while they are written: what kind it is, then numbers of other rows and of texts. */
final class Row {
    private final List<Integer> cells = new ArrayList<>();

    private Row(Kind kind) {
        cells.add(kind.number());
    }

    static Row of(Kind kind) {
        return new Row(kind);
    }

    Row add(int cell) {
        cells.add(cell);
        return this;
    }

    Row flag(boolean flag) {
        return add(flag ? 1 : 0);
    }

    /** A flag, and the number if there is something. */
    <T> Row maybe(Optional<T> thing, ToIntFunction<T> number) {
        flag(thing.isPresent());
        thing.ifPresent(t -> add(number.applyAsInt(t)));
        return this;
    }

    /** How many, then their numbers. */
    <T> Row all(Collection<T> things, ToIntFunction<T> number) {
        add(things.size());
        things.forEach(thing -> add(number.applyAsInt(thing)));
        return this;
    }

    List<Integer> cells() {
        return List.copyOf(cells);
    }
}
