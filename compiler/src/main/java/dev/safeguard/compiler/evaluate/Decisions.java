package dev.safeguard.compiler.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Small operations on decisions. */
final class Decisions {
    private Decisions() {}

    /** The kind of a decision in words. */
    static String name(Decision decision) {
        return decision.match(new Name());
    }

    /** The same decision with warnings behind its reasons. */
    static Decision warned(Decision decision, List<Reason> warnings) {
        return warnings.isEmpty() ? decision : decision.match(new Warned(warnings));
    }

    private static final class Name implements Decision.Cases<String> {
        @Override
        public String notApplicable(Decision.NotApplicable decision) {
            return "not applicable";
        }

        @Override
        public String compliant(Decision.Compliant decision) {
            return "compliant";
        }

        @Override
        public String nonCompliant(Decision.NonCompliant decision) {
            return "non-compliant";
        }

        @Override
        public String unknown(Decision.Unknown decision) {
            return "unknown";
        }

        @Override
        public String failed(Decision.Failed decision) {
            return "failed";
        }

        @Override
        public String notEvaluated(Decision.NotEvaluated decision) {
            return "not evaluated";
        }
    }

    private record Warned(List<Reason> warnings) implements Decision.Cases<Decision> {
        private List<Reason> with(List<Reason> reasons) {
            List<Reason> all = new ArrayList<>(reasons);
            warnings.stream().filter(w -> !reasons.contains(w)).forEach(all::add);
            return all;
        }

        @Override
        public Decision notApplicable(Decision.NotApplicable decision) {
            return new Decision.NotApplicable(with(decision.reasons()));
        }

        @Override
        public Decision compliant(Decision.Compliant decision) {
            return new Decision.Compliant(with(decision.reasons()));
        }

        @Override
        public Decision nonCompliant(Decision.NonCompliant decision) {
            return new Decision.NonCompliant(decision.effect(), decision.details(), with(decision.reasons()));
        }

        @Override
        public Decision unknown(Decision.Unknown decision) {
            return new Decision.Unknown(with(decision.reasons()));
        }

        @Override
        public Decision failed(Decision.Failed decision) {
            return new Decision.Failed(with(decision.reasons()));
        }

        @Override
        public Decision notEvaluated(Decision.NotEvaluated decision) {
            return new Decision.NotEvaluated(with(decision.reasons()));
        }
    }
}
