package dev.safeguard.compiler.terraform;

import java.util.List;
import java.util.Optional;

/**
 * What an attribute that names another resource leads to.
 *
 * @param id the other's id, perhaps with holes
 * @param candidates resources of the plan that may be meant, where it cannot be told
 * @param outside whether it is something that is not in the plan
 */
record Reach(Optional<String> id, List<Planned> candidates, boolean outside) {
    Reach {
        candidates = List.copyOf(candidates);
    }

    static Reach to(String id) {
        return new Reach(Optional.of(id), List.of(), false);
    }

    static Reach nowhere() {
        return new Reach(Optional.empty(), List.of(), false);
    }
}
