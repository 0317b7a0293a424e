package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictKind;
import java.util.List;

/** Asks questions, each only once about what it cannot tell apart. */
final class Asking {
    private final Rulebook book;
    private final boolean[] isListed = new boolean[VerdictKind.values().length];
    private int[] key = new int[8];
    private int listed;

    Asking(Rulebook book, Tally tally) {
        this.book = book;
        for (VerdictKind kind : VerdictKind.values()) {
            isListed[Answer.of(kind)] = tally.lists(kind);
        }
    }

    /** What was filled last. */
    int[] key() {
        return key;
    }

    /** Begins with another resource, of which no row is to be listed yet, or each. */
    void begin(int listed) {
        this.listed = listed;
    }

    /** Of which questions about the resource rows are to be listed, see {@link Listed}. */
    int listed() {
        return listed;
    }

    /** Notes whether a row of a question is to be listed. */
    void list(TypePlan plan, int question, byte answer) {
        if (answer < isListed.length && isListed[answer]) {
            listed = plan.listed.with(listed, question);
        }
    }

    /**
     * Asks a group of questions about what has been read of a row, and counts the answers.
     *
     * @param waiting gets the questions that wait for related resources
     * @return what the answers mean, see {@link Marks}
     */
    int ask(TypePlan plan, Group group, Projection row, List<Integer> waiting) {
        boolean keepable = fillKey(plan, group, row);
        Outcome outcome = keepable ? group.find(key) : null;
        if (outcome == null) {
            Outcome found = answers(plan, group, Excerpt.of(plan, row, group.slots));
            Outcome kept = keepable ? group.keep(key, found) : group.intern(found);
            outcome = kept == null ? found : kept;
            if (kept == null) {
                countDirectly(plan, group, found);
            }
        }
        outcome.times++;
        if ((outcome.flags & Marks.LISTED) != 0) {
            for (int i = 0; i < group.questions.length; i++) {
                list(plan, group.questions[i], outcome.answers[i]);
            }
        }
        if (outcome.pending) {
            wait(group, outcome, waiting);
        }
        return outcome.flags;
    }

    private static void wait(Group group, Outcome outcome, List<Integer> waiting) {
        for (int i = 0; i < group.questions.length; i++) {
            if (outcome.answers[i] == Answer.PENDING) {
                waiting.add(group.questions[i]);
            }
        }
    }

    /** Fills the {@link #key} of a group; whether it holds all that the answers hang on. */
    boolean fillKey(TypePlan plan, Group group, Projection row) {
        int[] numbers = row.numbers();
        int[] slots = group.slots;
        if (key.length < slots.length) {
            key = new int[slots.length];
        }
        boolean complete = true;
        for (int i = 0; i < slots.length; i++) {
            int number = numbers[slots[i]];
            if (group.byValue[i]) {
                key[i] = number;
                complete &= number != Values.UNKEPT;
            } else {
                key[i] = classOf(plan, row, slots[i]);
                complete &= key[i] != Values.UNTOLD;
            }
        }
        return complete;
    }

    private static int classOf(TypePlan plan, Projection row, int slot) {
        Values values = plan.values[slot];
        int number = row.numbers()[slot];
        int known = number == Values.UNKEPT ? row.classes()[slot] : values.classOf(number);
        if (known == Values.UNCLASSED) {
            known = values.classify(number, Excerpt.value(plan, row, slot));
            row.classes()[slot] = known;
        }
        return known;
    }

    private Outcome answers(TypePlan plan, Group group, Resource resource) {
        byte[] answers = new byte[group.questions.length];
        int flags = 0;
        for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(plan.questions.get(group.questions[i]), resource);
            flags |= flags(answers[i]);
        }
        return new Outcome(answers, flags);
    }

    private static void countDirectly(TypePlan plan, Group group, Outcome outcome) {
        for (int i = 0; i < group.questions.length; i++) {
            plan.count(group.questions[i], outcome.answers[i], 1);
        }
    }

    /** The answer to a question about a resource; of one that looks for another, whether it waits. */
    byte answer(Question question, Resource resource) {
        Decision decision = question.entry().rule().policy().settle(resource, book.context());
        boolean waits = question.whole()
                ? !(decision instanceof Decision.NotApplicable)
                : question.check().isPresent() && decision instanceof Decision.NonCompliant;
        return waits ? Answer.PENDING : Answer.of(decision);
    }

    /** {@link Marks#BAD} and {@link Marks#LISTED} of an answer. */
    int flags(byte answer) {
        if (!Answer.isVerdict(answer)) {
            return 0;
        }
        return (Answer.kind(answer).isBad() ? Marks.BAD : 0) | (isListed[answer] ? Marks.LISTED : 0);
    }
}
