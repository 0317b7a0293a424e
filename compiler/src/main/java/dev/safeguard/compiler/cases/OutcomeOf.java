package dev.safeguard.compiler.cases;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.report.ReasonText;
import java.util.List;

/** What a decision means in the words of a case. */
final class OutcomeOf implements Decision.Cases<Outcome> {
    @Override
    public Outcome notApplicable(Decision.NotApplicable decision) {
        return Outcome.of(Expectation.NONE, texts(decision));
    }

    @Override
    public Outcome compliant(Decision.Compliant decision) {
        return Outcome.of(Expectation.NONE, texts(decision));
    }

    @Override
    public Outcome nonCompliant(Decision.NonCompliant decision) {
        return Outcome.of(Expectation.of(decision.effect()), decision.details().toJson(), texts(decision));
    }

    /** No case expects it: every value of a case's resource is known. */
    @Override
    public Outcome unknown(Decision.Unknown decision) {
        return Outcome.broken("the verdict is unknown: " + String.join("; ", texts(decision)));
    }

    @Override
    public Outcome failed(Decision.Failed decision) {
        return Outcome.of(Expectation.ERROR, texts(decision));
    }

    /** The policy does not apply to what is decided here. */
    @Override
    public Outcome notEvaluated(Decision.NotEvaluated decision) {
        return Outcome.of(Expectation.NONE, texts(decision));
    }

    private static List<String> texts(Decision decision) {
        return ReasonText.lines(decision.reasons());
    }
}
