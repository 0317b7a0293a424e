package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Ends a scan: answers what had to wait until all resources were seen, and lists the rows. */
final class Conclusion {
    private final Ending ending;

    /** The shards that have resources to see again, by their numbers, and what is open in each. */
    private final List<Integer> shards;

    private final List<Pending> pending;

    Conclusion(Ending ending) {
        this.ending = ending;
        this.shards = ending.seen().marked();
        this.pending = shards.stream().map(shard -> new Pending(ending)).toList();
    }

    /** Each shard is concluded by itself, for it alone counts what its plans count. */
    void run() {
        Optional<World> world = World.needed(this::sought, ending);
        ending.seen().forgetOthers();
        List<Consumer<Teller>> works = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            MarkMerge marks = ending.seen().marks(shards.get(i));
            Pending open = pending.get(i);
            Optional<World> view = world.map(World::view);
            works.add(teller -> new Concluder(ending, open, view, teller).run(marks));
        }
        Strands.run(works);
        new Totals(ending.book(), ending.seen().plans).addTo(ending.tally());
    }

    /**
     * Which types the decisions look for that are still to be made in full; nothing when there are none. Reasons may speak
     * of what surrounds a resource even where no decision hangs on it.
     */
    private Optional<Sought> sought() {
        Sought sought = new Sought();
        for (int i = 0; i < shards.size(); i++) {
            add(pending.get(i), ending.seen().marks(shards.get(i)), sought);
        }
        return Optional.of(sought).filter(s -> !s.isEmpty() || ending.tally().listsAny());
    }

    private void add(Pending open, MarkMerge marks, Sought sought) {
        while (marks.next()) {
            TypePlan plan = ending.seen().plans.get(marks.mark().plan);
            open.find(plan, marks.mark());
            open.whole.stream()
                    .forEach(question -> sought.add(plan.questions.get(question).entry()));
            if (Pending.isOpen(plan, marks.mark())) {
                sought.surroundings();
            }
        }
    }
}
