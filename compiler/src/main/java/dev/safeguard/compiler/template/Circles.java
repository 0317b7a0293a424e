package dev.safeguard.compiler.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes away what depends on nothing, again and again; what is left lies on circles or hangs on them. */
final class Circles {
    private final IdentityHashMap<Instance, Integer> open = new IdentityHashMap<>();
    private final IdentityHashMap<Instance, List<Instance>> dependents = new IdentityHashMap<>();
    private final Deque<Instance> free = new ArrayDeque<>();

    private Circles() {}

    /** The first that lies on a circle or hangs on one; {@code needs} says what each depends on. */
    static Optional<Instance> among(List<Instance> all, Map<Instance, List<Instance>> needs) {
        Circles circles = new Circles();
        all.forEach(instance -> circles.add(instance, needs.getOrDefault(instance, List.of())));
        circles.solve();
        return all.stream()
                .filter(instance -> circles.open.getOrDefault(instance, 0) > 0)
                .findFirst();
    }

    private void add(Instance instance, List<Instance> needs) {
        open.put(instance, needs.size());
        needs.forEach(needed ->
                dependents.computeIfAbsent(needed, n -> new ArrayList<>()).add(instance));
        if (needs.isEmpty()) {
            free.add(instance);
        }
    }

    private void solve() {
        while (!free.isEmpty()) {
            for (Instance dependent : dependents.getOrDefault(free.remove(), List.of())) {
                if (open.merge(dependent, -1, Integer::sum) == 0) {
                    free.add(dependent);
                }
            }
        }
    }
}
