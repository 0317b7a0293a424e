package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Fingerprint;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowSource;
import dev.safeguard.compiler.source.SourcedResource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the questions about resources as they come, and remembers where those are about which some stay open. */
final class Judging {
    private final Plans plans;
    private final Tally tally;
    private final Neighbors neighbors;
    private final Implied implied;
    private final Turn turn;

    /** Where they lie. */
    final Places places = new Places();

    /** Resources that must be seen again. */
    final Marks marks = new Marks(places);

    /** Resources that others may look for, and resource groups and subscriptions. */
    final Marks others = new Marks(places);

    private final Asking asking;
    private final boolean allListed;
    private final Marks.Mark mark = new Marks.Mark();
    private final List<Integer> waiting = new ArrayList<>();
    private @Nullable Resource tree;

    Judging(Rulebook book, Plans plans, Tally tally, Neighbors neighbors, Implied implied, Turn turn) {
        this.plans = plans;
        this.tally = tally;
        this.neighbors = neighbors;
        this.implied = implied;
        this.turn = turn;
        this.asking = new Asking(book, tally);
        this.allListed = tally.lists(VerdictKind.NOT_APPLICABLE);
    }

    /** Judges a row by what has been read of it. */
    void judge(TypePlan plan, Projection row, RowFacts facts, RowSource source, int document) throws IOException {
        if (plan.hangsOnPlace && (!facts.isRegular(plan) || (plan.looksInGroup && facts.id.group() == 0))) {
            tree = null;
            judgeOdd(tree(source).json(), facts, source, document);
            return;
        }
        tree = null;
        plan.rows++;
        waiting.clear();
        begin();
        int flags = allListed ? Marks.LISTED : 0;
        for (Group group : plan.groups) {
            flags |= asking.ask(plan, group, row, waiting);
        }
        for (int question : plan.always) {
            byte answer = asking.answer(plan.questions.get(question), tree(source));
            flags |= count(plan, question, answer);
            if (answer == Answer.PENDING) {
                waiting.add(question);
            }
        }
        if ((flags & Marks.BAD) != 0) {
            tally.failing(facts.id.fingerprint());
        }
        fill(plan, facts, source, document, flags);
        if (plan.open.slots.length > 0 || plan.open.questions.length > 0) {
            mark.open = asking.fillKey(plan, plan.open, row) ? plan.openNumber(asking.key(), row) : -1;
        }
        if (waits(plan) || (flags & Marks.LISTED) != 0) {
            marks.add(mark);
        }
        if (plan.isCandidate) {
            candidate(plan, row, facts);
            implied.named(plan, facts.id.lastSegment());
        }
        boolean tells = plan.embeds.tells(row.numbers()) && tells(plan, row, facts, source);
        if (plan.isCandidate || plan.isContainer || tells) {
            others.add(mark);
        }
    }

    private boolean tells(TypePlan plan, Projection row, RowFacts facts, RowSource source) throws IOException {
        Optional<Boolean> told = implied.take(plan, row, facts);
        return told.isPresent() ? told.get() : implied.take(tree(source));
    }

    private boolean waits(TypePlan plan) {
        return !waiting.isEmpty() || plan.deferred.length > 0 || plan.open.questions.length > 0;
    }

    private void fill(TypePlan plan, RowFacts facts, RowSource source, int document, int flags) {
        boolean odd = (flags & Marks.ODD) != 0;
        mark.row = turn.row;
        mark.offset = source.offset();
        mark.length = source.length();
        mark.line = source.line();
        mark.document = document;
        mark.plan = plan.number;
        mark.flags = flags;
        mark.listed = asking.listed();
        mark.pending = waiting.isEmpty() || odd ? -1 : plan.pending(List.copyOf(waiting));
        mark.id = facts.id.fingerprint();
        mark.subscription = facts.id.regular() ? facts.id.subscription() : 0;
        mark.group = facts.id.regular() ? facts.id.group() : 0;
        mark.groupId = facts.id.regular() ? facts.id.groupId() : 0;
        mark.open = -1;
    }

    private Resource tree(RowSource source) throws IOException {
        if (tree == null) {
            ObjectNode json = (ObjectNode) InventoryReader.tree(source.bytes(), source.from(), source.length());
            tree = Resource.of(json);
        }
        return tree;
    }

    /** {@link Marks#BAD} and {@link Marks#LISTED} of an answer. */
    int flags(byte answer) {
        return asking.flags(answer);
    }

    private void begin() {
        asking.begin(allListed ? Listed.ALL : Listed.NONE);
    }

    private int count(TypePlan plan, int question, byte answer) {
        plan.count(question, answer, 1);
        asking.list(plan, question, answer);
        return asking.flags(answer);
    }

    private void candidate(TypePlan plan, Projection row, RowFacts facts) {
        if (plan.checks.fail()) {
            neighbors.irregular(plan.type);
            return;
        }
        Optional<Group> checks = plan.checks.group();
        if (checks.isEmpty()) {
            return;
        }
        Group group = checks.get();
        boolean keepable = asking.fillKey(plan, group, row);
        Outcome outcome = keepable ? group.find(asking.key()) : null;
        if (outcome == null) {
            outcome = plan.checks.outcome(Excerpt.of(plan, row, group.slots));
            if (keepable && outcome.number >= 0) {
                group.keep(asking.key(), outcome);
            }
        }
        neighbors.add(plan.type, facts.id, plan.checks.finding(outcome, facts.id.lastSegment(), neighbors));
    }

    /** Judges a row that has something unusual, by all of it; what looks for other resources waits. */
    void judgeOdd(ObjectNode json, RowFacts facts, RowSource source, int document) {
        Resource resource = Resource.of(json);
        TypePlan plan = plans.of(json.path("type").asText(), resource.apiVersion());
        waiting.clear();
        int flags = now(plan, resource, resource.id().orElseGet(resource::fullName));
        fill(plan, facts, source, document, flags);
        mark.id = Fingerprint.of(resource.id().orElseGet(resource::fullName));
        mark(plan, resource);
    }

    /** Judges a resource that is kept as a tree. */
    void judgeTree(SourcedResource sourced, int number) {
        Resource resource = Resource.of(sourced.json());
        TypePlan plan = plans.of(resource.type(), resource.apiVersion());
        String name = sourced.address().orElseGet(() -> resource.id().orElseGet(resource::fullName));
        boolean judged = sourced.role() == SourcedResource.Role.JUDGED;
        mark.row = turn.row;
        mark.offset = number;
        mark.document = -1;
        mark.plan = plan.number;
        mark.pending = -1;
        mark.open = -1;
        mark.id = Fingerprint.of(name);
        mark.flags = Marks.TREE | Marks.ODD | (judged ? now(plan, resource, name) : 0);
        mark.listed = asking.listed();
        if (judged) {
            mark(plan, resource);
        } else {
            other(plan, resource);
        }
    }

    private int now(TypePlan plan, Resource resource, String name) {
        plan.rows++;
        begin();
        int flags = Marks.ODD | (allListed ? Marks.LISTED : 0);
        for (int i = 0; i < plan.questions.size(); i++) {
            Question question = plan.questions.get(i);
            if (!question.waitsForOdd()) {
                flags |= count(plan, i, asking.answer(question, resource));
            }
        }
        if ((flags & Marks.BAD) != 0) {
            tally.failing(Fingerprint.of(name));
        }
        return flags;
    }

    private void mark(TypePlan plan, Resource resource) {
        if (mark.is(Marks.LISTED) || plan.questions.stream().anyMatch(Question::waitsForOdd)) {
            marks.add(mark);
        }
        other(plan, resource);
    }

    private void other(TypePlan plan, Resource resource) {
        if (resource.type().isEmpty()) {
            neighbors.irregularEverywhere();
        } else if (plan.isCandidate) {
            neighbors.irregular(plan.type);
            implied.named(plan, Fingerprint.of(resource.name()));
        }
        boolean tells = plan.embeds.any() && implied.take(resource);
        if (resource.type().isEmpty() || plan.isCandidate || plan.isContainer || tells) {
            others.add(mark);
        }
    }
}
