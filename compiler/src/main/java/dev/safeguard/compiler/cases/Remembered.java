package dev.safeguard.compiler.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Values by their keys, those asked for last; what has been dropped is made again. Safe for threads. */
final class Remembered<K, V> {
    private final int most;
    private final Map<K, V> values = new LinkedHashMap<>();

    Remembered(int most) {
        this.most = most;
    }

    /** The value of the key; made, perhaps more than once at the same time, when nobody remembers it. */
    V get(K key, Supplier<V> make) {
        return find(key).orElseGet(() -> keep(key, make.get()));
    }

    private synchronized Optional<V> find(K key) {
        Optional<V> known = Optional.ofNullable(values.remove(key));
        known.ifPresent(value -> values.put(key, value)); // the last one is the one dropped last
        return known;
    }

    private synchronized V keep(K key, V value) {
        values.put(key, value);
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
        return value;
    }
}
