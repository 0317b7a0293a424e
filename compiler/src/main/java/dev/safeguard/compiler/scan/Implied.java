package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Companions;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Resources that rows tell of and that no export lists. They get no verdicts; existence checks find them. Also, which types
 * the rows of a scan have shown.
 */
final class Implied {
    /** Of a type; the first ones. */
    static final int MOST_NAMES = 10_000;

    private final Rulebook book;
    private final Plans plans;
    private final Neighbors neighbors;
    private final Turn turn;
    private final IdLook id = new IdLook();
    private final Set<String> shown = new HashSet<>();

    /** By type, with the row where they were met first. */
    private final Map<String, Map<Long, Long>> names = new HashMap<>();

    Implied(Rulebook book, Plans plans, Neighbors neighbors, Turn turn) {
        this.book = book;
        this.plans = plans;
        this.neighbors = neighbors;
        this.turn = turn;
    }

    /** Takes what a resource tells of others; whether that is anything. */
    boolean take(Resource resource) {
        Companions companions = Companions.of(resource, book::mayBeRelated);
        shown.addAll(companions.shown());
        companions.resources().forEach(this::candidate);
        return !companions.resources().isEmpty();
    }

    private void candidate(Resource companion) {
        TypePlan plan = plans.of(companion.type(), companion.apiVersion());
        String text = companion.id().orElse("");
        id.take(text);
        if (plan.checksFail || !id.regular() || id.look() != plan.look) {
            neighbors.irregular(plan.type);
        } else if (plan.checkGroup.isPresent()) {
            Outcome found = Judging.truths(plan, companion);
            Outcome kept = plan.checkGroup.get().intern(found);
            neighbors.add(plan.type, id, plan.finding(kept == null ? found : kept, id.lastSegment(), neighbors));
        }
    }

    /** Notes the name of a resource, if resources of its type are exported by name. */
    void named(TypePlan plan, long name) {
        if (plan.oneByOne) {
            Map<Long, Long> known = names.computeIfAbsent(plan.type, t -> new HashMap<>());
            if (known.size() < MOST_NAMES) {
                known.putIfAbsent(name, turn.row);
            }
        }
    }

    /** Adds the types, in lower case, of which rows have shown whether there are any. */
    void addShown(Set<String> types) {
        types.addAll(shown);
        plans.all().forEach(plan -> plan.embeds.addShown(types));
    }

    /** Adds the names that {@link #named} has noted, with the first row of each. */
    void addNames(Map<String, Map<Long, Long>> all) {
        names.forEach((type, known) -> {
            Map<Long, Long> rows = all.computeIfAbsent(type, t -> new HashMap<>());
            known.forEach((name, row) -> rows.merge(name, row, Math::min));
        });
    }
}
