package dev.safeguard.compiler.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a condition came to, and why; the why is put into words only for those who ask. */
final class Explained {
    static final String LATENT_ERROR = "latentError";

    private final Truth truth;
    private final Supplier<Trace> trace;
    private final Supplier<List<Reason>> responsible;
    private final Supplier<List<Reason>> latent;

    /**
     * An explanation.
     *
     * @param responsible the leaves that brought the truth about
     * @param latent failures of leaves that were not reached, and that would be reached in another order
     */
    Explained(Truth truth, Supplier<Trace> trace, Supplier<List<Reason>> responsible, Supplier<List<Reason>> latent) {
        this.truth = truth;
        this.trace = trace;
        this.responsible = responsible;
        this.latent = latent;
    }

    Truth truth() {
        return truth;
    }

    Trace trace() {
        return trace.get();
    }

    List<Reason> responsible() {
        return responsible.get();
    }

    List<Reason> latent() {
        return latent.get();
    }

    /** Why the decision is what it is: the responsible leaves, then the latent failures. */
    List<Reason> reasons() {
        return Stream.concat(telling().stream(), latent().stream()).distinct().toList();
    }

    /** That the type is the one which the rule is about needs no saying, unless nothing else is to be said. */
    private List<Reason> telling() {
        List<Reason> all = responsible();
        List<Reason> others = all.stream()
                .filter(r -> r.field().filter("type"::equalsIgnoreCase).isEmpty())
                .toList();
        return others.isEmpty() ? all : others;
    }

    /** This condition as a sibling that evaluation did not come to. */
    Trace unreached() {
        Optional<String> note = truth == Truth.ERROR
                ? Optional.of(LATENT_ERROR + ": would fail if it were reached; guard it with if()")
                : Optional.empty();
        Trace reached = trace();
        return new Trace(
                reached.text(),
                Optional.empty(),
                reached.expected(),
                reached.actual(),
                reached.path(),
                note,
                List.of(),
                reached.pointer());
    }
}
