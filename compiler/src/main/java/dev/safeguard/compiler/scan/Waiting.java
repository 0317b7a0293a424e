package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.ExistenceCheck;
import dev.safeguard.compiler.report.Fingerprint;
import dev.safeguard.compiler.report.VerdictKind;

/**
 * How a question that waits for related resources finds what the pass over the rows has noted of them.
 *
 * @param open whether finding nothing leaves open whether there is something
 * @param whole whether only the decision itself can answer it
 * @param pair whether what was noted are classes of {@link Pairs}
 * @param type the number of the related type
 * @param check which of the checks of that type it is
 * @param group of the name of the resource group that the rule names; 0 when that is the one of the resource
 */
record Waiting(
        boolean open, boolean whole, boolean pair, long type, int check, ExistenceCheck.Scope scope, long group) {

    static Waiting of(Question question, Rulebook book, Neighbors neighbors, Absence absence) {
        String type = question.entry().relatedType().orElse("");
        return new Waiting(
                absence.isOpen(type, question.check().flatMap(ExistenceCheck::name)),
                question.whole() || neighbors.isIrregular(type),
                question.entry().isPair(),
                Neighbors.type(type),
                book.checksFor(type).indexOf(question.entry()),
                question.scope(),
                question.check()
                        .flatMap(ExistenceCheck::group)
                        .map(Fingerprint::of)
                        .orElse(0L));
    }

    /** Whether only the decision itself can answer it for the resource at a mark. */
    boolean isWhole(TypePlan plan, Marks.Mark mark, Neighbors neighbors) {
        return whole
                || (pair
                        && (Pairs.isOpen(bits(mark, neighbors))
                                || plan.evaluated(mark.open).isEmpty()));
    }

    /** The answer when candidates have these truths. */
    byte answer(int truths) {
        byte answer = Answer.found(truths);
        return open && answer == Answer.of(VerdictKind.FAIL) ? Answer.of(VerdictKind.UNKNOWN) : answer;
    }

    /** What was noted of candidates for the resource at a mark: truths, see {@link Neighbors}, or classes. */
    int bits(Marks.Mark mark, Neighbors neighbors) {
        long place = switch (scope) {
            case BELOW, ON, OTHER -> mark.id;
            case IN_SUBSCRIPTION -> mark.subscription;
            case IN_GROUP -> Neighbors.inGroup(mark.subscription, group == 0 ? mark.group : group);
        };
        return neighbors.truths(neighbors.found(type, scope, place), check);
    }
}
