package dev.safeguard.compiler.mutate;

import java.util.ArrayList;
import java.util.List;

/** Copies of lists with one difference. */
final class Lists {
    private Lists() {}

    static <T> List<T> replaced(List<T> items, int index, T by) {
        List<T> copy = new ArrayList<>(items);
        copy.set(index, by);
        return List.copyOf(copy);
    }

    static <T> List<T> without(List<T> items, int index) {
        List<T> copy = new ArrayList<>(items);
        copy.remove(index);
        return List.copyOf(copy);
    }
}
