package dev.safeguard.compiler.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of one deployment, in the order of the text, found by the names that expressions use. */
final class Instances {
    private final List<Instance> all = new ArrayList<>();
    private final Map<String, Instance> byKey = new HashMap<>();
    private final Map<String, Instance> byId = new HashMap<>();
    private final Map<String, List<Instance>> byLoop = new HashMap<>();

    private boolean complete = true;

    void add(Instance instance) {
        all.add(instance);
        instance.symbol().ifPresent(symbol -> {
            String suffix =
                    instance.loop().isEmpty() ? "" : "[" + instance.index().orElse(0) + "]";
            byKey.putIfAbsent(Names.key(symbol + suffix), instance);
            byLoop.computeIfAbsent(Names.key(symbol), key -> new ArrayList<>()).add(instance);
        });
        if (!instance.loop().isEmpty() && instance.symbol().isEmpty()) {
            byLoop.computeIfAbsent(Names.key(instance.loop()), key -> new ArrayList<>())
                    .add(instance);
        }
        ResourcePath path = instance.path();
        byKey.putIfAbsent(path.name().key(), instance);
        byKey.putIfAbsent(Names.key(path.type()) + "/" + path.name().key(), instance);
    }

    /** Notes the id; gives the other resource that has it already. */
    Optional<Instance> claim(Instance instance) {
        return Optional.ofNullable(byId.putIfAbsent(instance.path().id().key(), instance));
    }

    /** Notes that a declared resource could not be identified. */
    void lose() {
        complete = false;
    }

    /** Whether every declared resource is here. */
    boolean isComplete() {
        return complete;
    }

    List<Instance> all() {
        return all;
    }

    /** By symbolic name (with an index, {@code vm[0]}, within a loop), id, or name with or without type. */
    Optional<Instance> find(PartText key) {
        return Optional.ofNullable(byId.get(key.key())).or(() -> Optional.ofNullable(byKey.get(key.key())));
    }

    /** Those of a loop, by its name or its symbolic name, in the order of the index. */
    List<Instance> loop(String name) {
        return byLoop.getOrDefault(Names.key(name), List.of());
    }
}
