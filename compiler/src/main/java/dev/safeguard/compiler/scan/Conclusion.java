package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.evaluate.Truth;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Place;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what had to wait until all resources were seen, and lists the rows. */
final class Conclusion {
    private final Rulebook book;
    private final Seen seen;
    private final List<SourcedResource> trees;
    private final List<Document> documents;
    private final Tally tally;
    private final Absence absence;
    private final BitSet whole = new BitSet();
    private final Paired paired;
    private final Waiting[][] waiting;
    private Marks.Mark mark = new Marks.Mark();
    private Optional<World> world = Optional.empty();
    private Opened opened = new Opened(new Setting(new Shelf()));
    private Explanations explanations;

    Conclusion(
            Rulebook book,
            Seen seen,
            Pairs pairs,
            List<SourcedResource> trees,
            List<Document> documents,
            Tally tally,
            Absence absence) {
        this.book = book;
        this.seen = seen;
        this.paired = new Paired(pairs);
        this.waiting = new Waiting[seen.plans.size()][];
        this.trees = trees;
        this.documents = documents;
        this.tally = tally;
        this.absence = absence;
        this.explanations = new Explanations(book.context(), new Setting(new Shelf()));
    }

    void run() {
        world = World.needed(this::sought, seen, trees, documents, book.context());
        seen.forgetOthers();
        Setting setting = world.map(World::setting).orElse(new Setting(new Shelf()));
        opened = new Opened(setting);
        explanations = new Explanations(book.context(), setting);
        try (Slices slices = new Slices(documents)) {
            MarkMerge marks = seen.marks();
            while (marks.next()) {
                mark = marks.mark();
                conclude(slices);
            }
        }
        new Totals(book, seen.plans).addTo(tally);
    }

    /**
     * Which types the decisions look for that are still to be made in full; nothing when there are none. Reasons may speak
     * of what surrounds a resource even where no decision hangs on it.
     */
    private Optional<Sought> sought() {
        Sought sought = new Sought();
        MarkMerge marks = seen.marks();
        while (marks.next()) {
            mark = marks.mark();
            TypePlan plan = seen.plans.get(mark.plan);
            whole(plan);
            for (int i = whole.nextSetBit(0); i >= 0; i = whole.nextSetBit(i + 1)) {
                sought.add(plan.questions.get(i).entry());
            }
            if (isOpen(plan)) {
                sought.surroundings();
            }
        }
        return Optional.of(sought).filter(s -> !s.isEmpty() || tally.listsAny());
    }

    /** Finds the questions that only a decision with everything around the resource can answer. */
    private void whole(TypePlan plan) {
        whole.clear();
        if (mark.is(Marks.ODD)) {
            for (int i = 0; i < plan.questions.size(); i++) {
                whole.set(i, plan.questions.get(i).waitsForOdd());
            }
            return;
        }
        all(plan.deferred);
        if (mark.open < 0) {
            all(plan.open.questions);
        }
        for (int question : plan.pending(mark.pending)) {
            if (waiting(plan, question).isWhole(plan, mark, seen.neighbors)) {
                whole.set(question);
            }
        }
    }

    /** Whether there are questions about what surrounds the resource, and what was read for them is known. */
    private boolean isOpen(TypePlan plan) {
        return mark.open >= 0 && plan.open.questions.length > 0;
    }

    /** The truths that candidates have for a question that waits, see {@link Neighbors}. */
    private int truths(TypePlan plan, int question) {
        Waiting waits = waiting(plan, question);
        int bits = waits.bits(mark, seen.neighbors);
        return waits.pair() ? paired.truths(plan, question, mark.open, bits) : bits;
    }

    private void all(int[] questions) {
        for (int question : questions) {
            whole.set(question);
        }
    }

    private Waiting waiting(TypePlan plan, int question) {
        Waiting[] known = waiting[plan.number];
        if (known == null) {
            known = new Waiting[plan.questions.size()];
            waiting[plan.number] = known;
        }
        if (known[question] == null) {
            known[question] = Waiting.of(plan.questions.get(question), book, seen.neighbors, absence);
        }
        return known[question];
    }

    private void conclude(Slices slices) {
        TypePlan plan = seen.plans.get(mark.plan);
        boolean bad = false;
        boolean listed = mark.is(Marks.LISTED);
        for (int question : plan.pending(mark.pending)) {
            Waiting waits = waiting(plan, question);
            if (!waits.isWhole(plan, mark, seen.neighbors)) {
                byte answer = waits.answer(truths(plan, question));
                plan.count(question, answer, 1);
                bad |= Answer.kind(answer).isBad();
                listed |= tally.lists(Answer.kind(answer));
            }
        }
        whole(plan);
        if (isOpen(plan)) {
            Outcome known = opened(plan);
            if (known == null) {
                all(plan.open.questions);
            } else {
                bad |= (known.flags & Marks.BAD) != 0;
                listed |= (known.flags & Marks.LISTED) != 0;
                opened.count(plan, known);
            }
        }
        if (!whole.isEmpty() || listed) {
            Optional<SourcedResource> resource = resource(slices);
            if (resource.isPresent()) {
                bad |= decide(plan, resource.get());
            }
        }
        if (bad && !mark.is(Marks.BAD)) {
            tally.failing(mark.id);
        }
    }

    /** What the open questions come to, where that can be told without the resource; else null. */
    private @Nullable Outcome opened(TypePlan plan) {
        Outcome known = opened.find(plan, mark);
        if (known != null) {
            return known;
        }
        Optional<Context> around = world.flatMap(w -> w.around(mark)).map(c -> c.related(RelatedResources.none()));
        Optional<Resource> sample = plan.sample(mark.open);
        if (around.isEmpty() || sample.isEmpty()) {
            return null;
        }
        Outcome told = opened(plan, sample.get(), around.get());
        opened.keep(plan, mark, told);
        return told;
    }

    private Outcome opened(TypePlan plan, Resource sample, Context around) {
        byte[] answers = new byte[plan.open.questions.length];
        int flags = 0;
        for (int i = 0; i < answers.length; i++) {
            PlannedPolicy policy = policy(plan.questions.get(plan.open.questions[i]));
            answers[i] = Answer.of(policy.settle(sample, around));
            flags |= seen.flags(answers[i]);
        }
        return new Outcome(answers, flags);
    }

    private Optional<SourcedResource> resource(Slices slices) {
        if (mark.is(Marks.TREE)) {
            return Optional.of(trees.get((int) mark.offset));
        }
        Place place = new Place(documents.get(mark.document).name(), "", mark.line, 0);
        return slices.read(mark).map(json -> new SourcedResource(json, place));
    }

    /** Decides what is open and lists the rows of the resource in the order of the rules. */
    private boolean decide(TypePlan plan, SourcedResource sourced) {
        Resource resource = Resource.of(sourced.json());
        Context around = world.map(w -> w.around(resource)).orElse(book.context());
        Context alone = around.related(RelatedResources.none());
        Explanations.About about = explanations.about(plan, mark, sourced.json());
        RowWriter rows = new RowWriter(book, tally, resource, sourced);
        boolean bad = false;
        for (int i = 0; i < plan.questions.size(); i++) {
            Question question = plan.questions.get(i);
            boolean open = whole.get(i);
            if (open || tally.listsAny()) {
                Decision decision = isExplainable(question, open)
                        ? about.decide(i, () -> policy(question).decide(resource, open ? around : alone))
                        : whole(policy(question), resource, around);
                decision = open ? decision : found(plan, question, i, resource, decision);
                rows.add(question.entry(), decision);
                byte answer = Answer.of(decision);
                if (open) {
                    opened.note(question, answer, seen.flags(answer));
                    plan.count(i, answer, 1);
                    bad |= Answer.isVerdict(answer) && Answer.kind(answer).isBad();
                }
            }
        }
        rows.end();
        opened.keep(plan, mark);
        return bad;
    }

    /** With reasons only if there may be a row to show them. */
    private Decision whole(PlannedPolicy policy, Resource resource, Context around) {
        return absence.judge(
                resource, tally.listsAny() ? policy.decide(resource, around) : policy.settle(resource, around));
    }

    private static PlannedPolicy policy(Question question) {
        return question.entry().rule().policy();
    }

    /** Whether it hangs on no related resource, or as if there were none. */
    private boolean isExplainable(Question question, boolean open) {
        return !open || (question.isOpen() && tally.listsAny());
    }

    private Decision found(TypePlan plan, Question question, int number, Resource resource, Decision absent) {
        boolean waits = Arrays.stream(plan.pending(mark.pending)).anyMatch(q -> q == number);
        if (!waits) {
            return absent;
        }
        List<Truth> truths = Neighbors.truths(truths(plan, number));
        return absence.judge(resource, question.check().orElseThrow().found(absent, truths));
    }
}
