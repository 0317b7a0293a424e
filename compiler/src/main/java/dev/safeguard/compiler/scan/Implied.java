package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Companions;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Fingerprint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resources that rows tell of and that no export lists. They get no verdicts; existence checks find them. Also, which types
 * the rows of a scan have shown.
 */
final class Implied implements Holdings {
    private static final int MOST_NAMES = 10_000;

    private final Rulebook book;
    private final Plans plans;
    private final Neighbors neighbors;
    private final IdLook id = new IdLook();
    private final Set<String> shown = new HashSet<>();
    private final Map<String, Set<Long>> names = new HashMap<>();

    Implied(Rulebook book, Plans plans, Neighbors neighbors) {
        this.book = book;
        this.plans = plans;
        this.neighbors = neighbors;
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
            Set<Long> known = names.computeIfAbsent(plan.type, t -> new HashSet<>());
            if (known.size() < MOST_NAMES) {
                known.add(name);
            }
        }
    }

    @Override
    public boolean has(String type) {
        Set<String> empty = new HashSet<>(shown);
        plans.all().forEach(plan -> plan.embeds.addShown(empty));
        return empty.contains(type)
                || neighbors.isIrregular(type)
                || plans.all().stream().anyMatch(plan -> plan.rows > 0 && plan.type.equals(type));
    }

    @Override
    public boolean has(String type, String name) {
        return neighbors.isIrregularEverywhere()
                || Optional.ofNullable(names.get(type))
                        .filter(known -> known.contains(Fingerprint.of(name)))
                        .isPresent();
    }
}
