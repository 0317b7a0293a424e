package dev.safeguard.compiler.scan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What open questions came to, by what was read of the resource and of what surrounds it. */
final class Opened {
    private static final int MOST = 100_000;

    private final Setting setting;
    private final Map<Key, Outcome> outcomes = new HashMap<>();
    private byte[] noted = new byte[8];
    private int size;
    private int flags;

    private record Key(int plan, int open, long setting) {}

    Opened(Setting setting) {
        this.setting = setting;
    }

    private Key key(TypePlan plan, Marks.Mark mark) {
        return new Key(plan.number, mark.open, setting.of(plan, mark));
    }

    /** What is known for a mark; then nothing is noted. */
    Optional<Outcome> find(TypePlan plan, Marks.Mark mark) {
        return Optional.ofNullable(outcomes.get(key(plan, mark)));
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
                noted = java.util.Arrays.copyOf(noted, 2 * size);
            }
            noted[size++] = answer;
            flags |= answerFlags;
        }
    }

    /** Keeps what has been noted of all open questions, and begins anew. */
    void keep(TypePlan plan, Marks.Mark mark) {
        boolean all = size > 0 && size == plan.open.questions.length;
        if (all && mark.open >= 0 && outcomes.size() < MOST) {
            outcomes.put(key(plan, mark), new Outcome(java.util.Arrays.copyOf(noted, size), flags));
        }
        size = 0;
        flags = 0;
    }
}
