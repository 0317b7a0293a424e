package dev.safeguard.compiler.scan;

import java.util.BitSet;

/** Which questions about resources of one shard are open still, and what the pass over all rows says to them. */
final class Pending {
    private final Ending ending;
    private final Neighbors neighbors;
    private final Paired paired;
    private final Waiting[][] waiting;

    /** The questions that only a decision with everything around the resource can answer. */
    final BitSet whole = new BitSet();

    Pending(Ending ending) {
        this.ending = ending;
        this.neighbors = ending.seen().neighbors;
        this.paired = new Paired(ending.pairs());
        this.waiting = new Waiting[ending.seen().plans.size()][];
    }

    /** Finds the questions about the resource at a mark that are {@link #whole}. */
    void find(TypePlan plan, Marks.Mark mark) {
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
            if (isWhole(plan, mark, question)) {
                whole.set(question);
            }
        }
    }

    void all(int[] questions) {
        for (int question : questions) {
            whole.set(question);
        }
    }

    /** Whether only the decision itself can answer a question that waits. */
    boolean isWhole(TypePlan plan, Marks.Mark mark, int question) {
        return waiting(plan, question).isWhole(plan, mark, neighbors);
    }

    /** Whether there are questions about what surrounds the resource, and what was read for them is known. */
    static boolean isOpen(TypePlan plan, Marks.Mark mark) {
        return mark.open >= 0 && plan.open.questions.length > 0;
    }

    /** The truths that candidates have for a question that waits, see {@link Neighbors}. */
    int truths(TypePlan plan, Marks.Mark mark, int question) {
        Waiting waits = waiting(plan, question);
        int bits = waits.bits(mark, neighbors);
        return waits.pair() ? paired.truths(plan, question, mark.open, bits) : bits;
    }

    /** The answer to a question that waits. */
    byte answer(TypePlan plan, Marks.Mark mark, int question) {
        return waiting(plan, question).answer(truths(plan, mark, question));
    }

    private Waiting waiting(TypePlan plan, int question) {
        Waiting[] known = waiting[plan.number];
        if (known == null) {
            known = new Waiting[plan.questions.size()];
            waiting[plan.number] = known;
        }
        if (known[question] == null) {
            synchronized (ending.book()) {
                known[question] = Waiting.of(plan.questions.get(question), ending.book(), neighbors, ending.absence());
            }
        }
        return known[question];
    }
}
