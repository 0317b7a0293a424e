package dev.safeguard.compiler.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All resources of a plan by the block and module instance they come from. */
final class Estate {
    private final List<Planned> all;
    private final Map<List<Step>, Map<String, Map<Optional<String>, Planned>>> blocks = new HashMap<>();
    private final Map<List<Step>, Map<String, Set<Step>>> modules = new HashMap<>();

    Estate(List<Planned> all) {
        this.all = List.copyOf(all);
        all.forEach(this::add);
    }

    private void add(Planned planned) {
        Address address = planned.address();
        blocks.computeIfAbsent(address.modules(), path -> new HashMap<>())
                .computeIfAbsent(address.block(), block -> new LinkedHashMap<>())
                .put(address.self().key(), planned);
        for (int i = 0; i < address.modules().size(); i++) {
            Step module = address.modules().get(i);
            modules.computeIfAbsent(address.modules().subList(0, i), path -> new HashMap<>())
                    .computeIfAbsent(module.name(), name -> new LinkedHashSet<>())
                    .add(module);
        }
    }

    /** All of them, in the order of the file. */
    List<Planned> all() {
        return all;
    }

    /**
     * The instances that a reference may mean.
     *
     * @param key the one it names, if it names any
     * @param likely the one it means where it names none and there are several
     */
    List<Planned> instances(List<Step> modules, String block, Optional<String> key, Optional<String> likely) {
        Map<Optional<String>, Planned> instances =
                blocks.getOrDefault(modules, Map.of()).getOrDefault(block, Map.of());
        if (key.isPresent()) {
            return Optional.ofNullable(instances.get(key)).map(List::of).orElse(List.of());
        }
        return likely.isPresent() && instances.containsKey(likely)
                ? List.of(Optional.ofNullable(instances.get(likely)).orElseThrow())
                : new ArrayList<>(instances.values());
    }

    /** The instances of a module that a reference may mean. */
    List<Step> modules(List<Step> caller, Step named, Optional<String> likely) {
        if (named.key().isPresent()) {
            return List.of(named);
        }
        Set<Step> instances = modules.getOrDefault(caller, Map.of()).getOrDefault(named.name(), Set.of());
        Step same = new Step(named.name(), likely);
        return instances.contains(same) ? List.of(same) : new ArrayList<>(instances);
    }
}
