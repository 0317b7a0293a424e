package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What open questions came to, by what was read of the resource and of what surrounds it. */
final class Opened {
    private static final int MOST = 100_000;

    private final Setting setting;
    private final Numbering settings = new Numbering();
    private final Map<OpenPart, Known> byPart = new HashMap<>();
    private final Map<Integer, Byte> noted = new HashMap<>();
    private int kept;

    /** The outcomes of one part; those of the settings it has met. */
    private static final class Known {
        private final Numbering keys = new Numbering();
        private final List<Outcome> outcomes = new ArrayList<>();
    }

    Opened(Setting setting) {
        this.setting = setting;
    }

    private long key(OpenPart part, Marks.Mark mark) {
        return ((long) part.number(mark.open) << 32) | settings.number(setting.of(part, mark));
    }

    private Known known(OpenPart part) {
        return byPart.computeIfAbsent(part, p -> new Known());
    }

    /** What is known for a mark; null when nothing is. */
    @Nullable
    Outcome find(OpenPart part, Marks.Mark mark) {
        Known known = known(part);
        int number = known.keys.find(key(part, mark));
        return number < 0 ? null : known.outcomes.get(number);
    }

    static void count(TypePlan plan, OpenPart part, Outcome outcome) {
        for (int i = 0; i < outcome.answers.length; i++) {
            plan.count(part.questions[i], outcome.answers[i], 1);
        }
    }

    /** Notes the answer to a question of a resource, if it is an open one. */
    void note(TypePlan plan, int question, byte answer) {
        if (plan.questions.get(question).isOpen()) {
            noted.put(question, answer);
        }
    }

    /** Keeps what has been noted of whole parts, and begins anew. */
    void keep(TypePlan plan, Marks.Mark mark, Seen seen) {
        if (mark.open >= 0 && !noted.isEmpty()) {
            for (OpenPart part : plan.openParts) {
                keepNoted(part, mark, seen);
            }
        }
        noted.clear();
    }

    private void keepNoted(OpenPart part, Marks.Mark mark, Seen seen) {
        byte[] answers = new byte[part.questions.length];
        int flags = 0;
        for (int i = 0; i < answers.length; i++) {
            Byte answer = noted.get(part.questions[i]);
            if (answer == null) {
                return;
            }
            answers[i] = answer;
            flags |= seen.flags(answer);
        }
        keep(part, mark, new Outcome(answers, flags));
    }

    /** Keeps an outcome, if there is room. */
    void keep(OpenPart part, Marks.Mark mark, Outcome outcome) {
        if (kept < MOST) {
            Known known = known(part);
            if (known.keys.number(key(part, mark)) == known.outcomes.size()) {
                known.outcomes.add(outcome);
                kept++;
            }
        }
    }
}
