package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Resource;
import java.util.HashMap;
import java.util.Map;

/** Remembers what {@link Pairs} come to: resources that hold the same, with the same around them, are of one kind. */
final class Paired {
    private final Pairs pairs;
    private final Map<Kind, Integer> known = new HashMap<>();

    private record Kind(int plan, int question, int evaluated, int bits) {}

    Paired(Pairs pairs) {
        this.pairs = pairs;
    }

    /**
     * The truths that candidates have for a question, see {@link Neighbors}.
     *
     * @param evaluated the number of what was read of the resource, see {@link TypePlan#evaluated}
     * @param bits classes of candidates
     */
    int truths(TypePlan plan, int question, int evaluated, int bits) {
        return known.computeIfAbsent(
                new Kind(plan.number, question, evaluated, bits),
                kind -> truths(plan, plan.questions.get(question), kind));
    }

    private int truths(TypePlan plan, Question question, Kind kind) {
        Resource resource = plan.evaluated(kind.evaluated).orElseThrow();
        return pairs.truths(question.entry(), question.check().orElseThrow(), resource, kind.bits);
    }
}
