package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Companions;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final CharBuffer prefix = new CharBuffer();
    private final Set<String> shown = new HashSet<>();

    /** By type, with the row where they were met first. */
    private final Map<String, Map<Long, Long>> names = new HashMap<>();

    Implied(Rulebook book, Plans plans, Neighbors neighbors, Turn turn) {
        this.book = book;
        this.plans = plans;
        this.neighbors = neighbors;
        this.turn = turn;
    }

    /** Takes what has been read of a row that tells of others; whether that is anything, empty when only all of it tells. */
    Optional<Boolean> take(TypePlan plan, Projection row, RowFacts facts) {
        Optional<int[]> slots = plan.embeds.slots();
        if (slots.isPresent()) {
            return Optional.of(endpoint(facts.named(Excerpt.of(plan, row, slots.get()))));
        }
        boolean told = plan.embeds.areListsTold() && row.memberNames().areTexts();
        return told ? lists(plan, row, facts) : Optional.empty();
    }

    private boolean endpoint(Resource endpoint) {
        List<Resource> connections = Companions.connections(endpoint, book::mayBeRelated);
        for (Resource connection : connections) {
            TypePlan plan = plans.of(connection.type(), connection.apiVersion());
            shown.add(plan.type);
            id.take(connection.id().orElse(""));
            candidate(plan, id, plan.checks.outcome(connection));
        }
        return !connections.isEmpty();
    }

    private Optional<Boolean> lists(TypePlan plan, Projection row, RowFacts facts) {
        List<Outcome[]> all = new ArrayList<>();
        for (EmbeddedList list : plan.embeds.lists()) {
            Optional<Outcome[]> outcomes = list.isFilled(row.numbers())
                    ? list.outcomes(plan, row, plans.of(list.key().type(), Optional.empty()))
                    : Optional.of(new Outcome[0]);
            if (outcomes.isEmpty()) {
                return Optional.empty();
            }
            all.add(outcomes.get());
        }
        boolean any = false;
        for (int i = 0; i < all.size(); i++) {
            any |= all.get(i).length > 0;
            members(plan.embeds.lists().get(i), all.get(i), row, facts);
        }
        return Optional.of(any);
    }

    private void members(EmbeddedList list, Outcome[] outcomes, Projection row, RowFacts facts) {
        if (outcomes.length > 0) {
            TypePlan plan = plans.of(list.key().type(), Optional.empty());
            list.prefix(facts.idText(), prefix);
            row.memberNames().each(list.number(), prefix, (member, at) -> candidate(plan, at, outcomes[member]));
        }
    }

    private void candidate(TypePlan plan, IdLook at, Outcome outcome) {
        if (plan.checks.fail() || !at.regular() || at.look() != plan.look) {
            neighbors.irregular(plan.type);
        } else if (plan.checks.group().isPresent()) {
            neighbors.add(plan.type, at, plan.checks.finding(outcome, at.lastSegment(), neighbors));
        }
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
        candidate(plan, id, plan.checks.outcome(companion));
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
