package dev.safeguard.compiler.prepared;

import dev.safeguard.dsl.rule.Value;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Steps over the cells of one row. Loops instead of streams, for this is the first thing that a command does. */
final class Cells {
    private final Packed packed;
    private final byte[] bytes;
    private int at;

    Cells(Packed packed, byte[] bytes, int start) {
        this.packed = packed;
        this.bytes = bytes;
        this.at = start;
    }

    Kind kind() {
        return Kind.of(number());
    }

    int number() {
        int number = 0;
        int shift = 0;
        while (bytes[at] < 0) {
            number |= (bytes[at++] & (Rows.MORE - 1)) << shift;
            shift += Rows.BITS;
        }
        return number | (bytes[at++] << shift);
    }

    boolean flag() {
        return number() == 1;
    }

    String text() {
        return packed.text(number());
    }

    /** The row of the next number. */
    <T> T row(Class<T> type) {
        return type.cast(packed.row(number()));
    }

    Value value() {
        return row(Value.class);
    }

    Value.Obj object() {
        return row(Value.Obj.class);
    }

    <T> Optional<T> maybe(Supplier<T> thing) {
        return flag() ? Optional.of(thing.get()) : Optional.empty();
    }

    Optional<String> maybeText() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    Optional<Value> maybeValue() {
        return flag() ? Optional.of(value()) : Optional.empty();
    }

    List<String> texts() {
        int size = number();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    <T> List<T> rows(Class<T> type) {
        int size = number();
        List<T> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(row(type));
        }
        return rows;
    }

    /** As {@link #rows}, each read when it is asked for. */
    <T> List<T> later(Class<T> type) {
        int[] numbers = new int[number()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return type.cast(packed.row(numbers[index]));
            }

            @Override
            public int size() {
                return numbers.length;
            }
        };
    }

    Map<String, Value> members() {
        int size = number();
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            members.put(text(), value());
        }
        return members;
    }
}
