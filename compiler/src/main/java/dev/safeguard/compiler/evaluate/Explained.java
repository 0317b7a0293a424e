package dev.safeguard.compiler.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a condition came to, and why.
 *
 * @param responsible the leaves that brought the truth about
 * @param latent failures of leaves that were not reached, and that would be reached in another order
 */
record Explained(Truth truth, Trace trace, List<Reason> responsible, List<Reason> latent) {
    static final String LATENT_ERROR = "latentError";

    /** Why the decision is what it is: the responsible leaves, then the latent failures. */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>(telling());
        reasons.addAll(latent);
        return List.copyOf(reasons);
    }

    /** That the type is the one which the rule is about needs no saying, unless nothing else is to be said. */
    private List<Reason> telling() {
        List<Reason> others = responsible.stream()
                .filter(r -> r.field().filter("type"::equalsIgnoreCase).isEmpty())
                .distinct()
                .toList();
        return others.isEmpty() ? responsible : others;
    }

    /** This condition as a sibling that evaluation did not come to. */
    Trace unreached() {
        Optional<String> note = truth == Truth.ERROR
                ? Optional.of(LATENT_ERROR + ": would fail if it were reached; guard it with if()")
                : Optional.empty();
        return new Trace(
                trace.text(),
                Optional.empty(),
                trace.expected(),
                trace.actual(),
                trace.path(),
                note,
                List.of(),
                trace.pointer());
    }
}
