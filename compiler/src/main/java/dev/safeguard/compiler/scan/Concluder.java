package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.evaluate.Truth;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what had to wait of the rows of one shard until all rows were seen, and tells of the rows to list. */
final class Concluder {
    private final Ending ending;
    private final Rulebook book;
    private final Seen seen;
    private final Tally tally;
    private final Pending pending;
    private final Optional<World> world;
    private final Opened opened;
    private final Explanations explanations;
    private final Teller teller;
    private Marks.Mark mark = new Marks.Mark();

    /** The questions about the resource at the mark of which rows are to be listed, as far as their answers are known. */
    private final BitSet listed = new BitSet();

    /** @param world for this one alone */
    Concluder(Ending ending, Pending pending, Optional<World> world, Teller teller) {
        this.ending = ending;
        this.book = ending.book();
        this.seen = ending.seen();
        this.tally = ending.tally();
        this.pending = pending;
        this.world = world;
        this.teller = teller;
        Setting setting = world.map(World::setting).orElse(new Setting(new Shelf()));
        this.opened = new Opened(setting);
        this.explanations = new Explanations(book.context(), setting);
    }

    /** Goes over the marks of resources that must be seen again. */
    void run(MarkMerge marks) {
        try (Slices slices = new Slices(ending.documents(), this::fault)) {
            while (marks.next()) {
                mark = marks.mark();
                conclude(slices);
            }
        }
    }

    private void conclude(Slices slices) {
        TypePlan plan = seen.plans.get(mark.plan);
        boolean bad = false;
        listed.clear();
        plan.listed.addTo(listed, mark.listed, plan.questions.size());
        for (int question : plan.pending(mark.pending)) {
            if (!pending.isWhole(plan, mark, question)) {
                byte answer = pending.answer(plan, mark, question);
                plan.count(question, answer, 1);
                bad |= Answer.kind(answer).isBad();
                list(question, answer);
            }
        }
        pending.find(plan, mark);
        if (Pending.isOpen(plan, mark)) {
            bad |= (opened(plan) & Marks.BAD) != 0;
        }
        if (!pending.whole.isEmpty() || !listed.isEmpty() || mark.is(Marks.LISTED)) {
            Optional<SourcedResource> resource = resource(slices);
            if (resource.isPresent()) {
                bad |= decide(plan, resource.get());
            }
        }
        if (bad && !mark.is(Marks.BAD)) {
            tally.failing(mark.id);
        }
    }

    /** Answers the open questions where that can be done without the resource; what their answers mean, see {@link Marks}. */
    private int opened(TypePlan plan) {
        int flags = 0;
        for (OpenPart part : plan.openParts) {
            Outcome known = opened(plan, part);
            if (known == null) {
                pending.all(part.questions);
            } else {
                flags |= known.flags;
                list(part, known);
                Opened.count(plan, part, known);
            }
        }
        return flags;
    }

    private void list(OpenPart part, Outcome known) {
        for (int i = 0; i < part.questions.length; i++) {
            list(part.questions[i], known.answers[i]);
        }
    }

    private void list(int question, byte answer) {
        if ((seen.flags(answer) & Marks.LISTED) != 0) {
            listed.set(question);
        }
    }

    /** What open questions come to, where that can be told without the resource; else null. */
    private @Nullable Outcome opened(TypePlan plan, OpenPart part) {
        Outcome known = opened.find(part, mark);
        if (known != null) {
            return known;
        }
        Optional<Context> around = world.flatMap(w -> w.around(mark)).map(c -> c.related(RelatedResources.none()));
        Optional<Resource> sample = plan.sample(mark.open);
        if (around.isEmpty() || sample.isEmpty()) {
            return null;
        }
        Outcome told = opened(plan, part, sample.get(), around.get());
        opened.keep(part, mark, told);
        return told;
    }

    private Outcome opened(TypePlan plan, OpenPart part, Resource sample, Context around) {
        byte[] answers = new byte[part.questions.length];
        int flags = 0;
        for (int i = 0; i < answers.length; i++) {
            PlannedPolicy policy = policy(plan.questions.get(part.questions[i]));
            answers[i] = Answer.of(policy.settle(sample, around));
            flags |= seen.flags(answers[i]);
        }
        return new Outcome(answers, flags);
    }

    private Optional<SourcedResource> resource(Slices slices) {
        if (mark.is(Marks.TREE)) {
            return Optional.of(ending.trees().get((int) mark.offset));
        }
        Place place = new Place(ending.documents().get(mark.document).name(), "", mark.line, 0);
        return slices.read(mark).map(json -> new SourcedResource(json, place));
    }

    private void list(Verdict row) {
        teller.tell(mark.row, () -> tally.list(row));
    }

    private void fault(Document document, Finding finding) {
        teller.tell(mark.row, () -> document.tell(finding));
    }

    /** Decides what is open and what is listed, and lists the rows of the resource in the order of the rules. */
    private boolean decide(TypePlan plan, SourcedResource sourced) {
        Resource resource = Resource.of(sourced.json());
        Context around = world.map(w -> w.around(resource)).orElse(book.context());
        Context alone = around.related(RelatedResources.none());
        Explanations.About about = explanations.about(plan, mark, sourced.json());
        RowWriter rows = new RowWriter(book, tally, this::list, resource, sourced);
        boolean bad = false;
        for (int i = 0; i < plan.questions.size(); i++) {
            Question question = plan.questions.get(i);
            boolean open = pending.whole.get(i);
            if (open || listed.get(i)) {
                Decision decision = isExplainable(question, open)
                        ? about.decide(i, () -> policy(question).decide(resource, open ? around : alone))
                        : whole(policy(question), resource, around);
                decision = open ? decision : found(plan, question, i, resource, decision);
                rows.add(question.entry(), decision);
                byte answer = Answer.of(decision);
                if (open) {
                    opened.note(plan, i, answer);
                    plan.count(i, answer, 1);
                    bad |= Answer.isVerdict(answer) && Answer.kind(answer).isBad();
                }
            }
        }
        rows.end();
        opened.keep(plan, mark, seen);
        return bad;
    }

    /** With reasons only if there may be a row to show them. */
    private Decision whole(PlannedPolicy policy, Resource resource, Context around) {
        return ending.absence()
                .judge(resource, tally.listsAny() ? policy.decide(resource, around) : policy.settle(resource, around));
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
        List<Truth> truths = Neighbors.truths(pending.truths(plan, mark, number));
        return ending.absence().judge(resource, question.check().orElseThrow().found(absent, truths));
    }
}
