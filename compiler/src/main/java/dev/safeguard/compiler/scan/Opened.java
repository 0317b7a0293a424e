package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What open questions came to, by what was read of the resource and of what surrounds it. */
final class Opened {
    private static final int MOST = 100_000;

    private final Setting setting;
    private final Numbering settings = new Numbering();
    private final List<Known> byPlan = new ArrayList<>();
    private int kept;
    private byte[] noted = new byte[8];
    private int size;
    private int flags;

    /** The outcomes of one plan; those of the settings it has met. */
    private static final class Known {
        private final Numbering keys = new Numbering();
        private final List<Outcome> outcomes = new ArrayList<>();
    }

    Opened(Setting setting) {
        this.setting = setting;
    }

    private long key(TypePlan plan, Marks.Mark mark) {
        return ((long) mark.open << 32) | settings.number(setting.of(plan, mark));
    }

    private Known known(TypePlan plan) {
        while (byPlan.size() <= plan.number) {
            byPlan.add(new Known());
        }
        return byPlan.get(plan.number);
    }

    /** What is known for a mark; then nothing is noted. Null when nothing is. */
    @Nullable
    Outcome find(TypePlan plan, Marks.Mark mark) {
        Known known = known(plan);
        int number = known.keys.find(key(plan, mark));
        return number < 0 ? null : known.outcomes.get(number);
    }

    void count(TypePlan plan, Outcome outcome) {
        for (int i = 0; i < outcome.answers.length; i++) {
            plan.count(plan.open.questions[i], outcome.answers[i], 1);
        }
    }

    /** Notes the next answer to a question of a resource, if it is an open one. */
    void note(Question question, byte answer, int answerFlags) {
        if (question.isOpen()) {
            if (size == noted.length) {
                noted = Arrays.copyOf(noted, 2 * size);
            }
            noted[size++] = answer;
            flags |= answerFlags;
        }
    }

    /** Keeps what has been noted of all open questions, and begins anew. */
    void keep(TypePlan plan, Marks.Mark mark) {
        boolean all = size > 0 && size == plan.open.questions.length;
        if (all && mark.open >= 0) {
            keep(plan, mark, new Outcome(Arrays.copyOf(noted, size), flags));
        }
        size = 0;
        flags = 0;
    }

    /** Keeps an outcome, if there is room. */
    void keep(TypePlan plan, Marks.Mark mark, Outcome outcome) {
        if (kept < MOST) {
            Known known = known(plan);
            if (known.keys.number(key(plan, mark)) == known.outcomes.size()) {
                known.outcomes.add(outcome);
                kept++;
            }
        }
    }
}
