package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.EffectName;
import java.util.List;

/** What one rule, its parameters bound, means for one resource; never a boolean. */
public sealed interface Decision {

    List<Reason> reasons();

    /** The rule is disabled, its mode leaves the resource out, or its condition does not concern the resource. */
    record NotApplicable(List<Reason> reasons) implements Decision {
        public NotApplicable {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notApplicable(this);
        }
    }

    /** The rule applies and its condition is false, or a related resource satisfies it. */
    record Compliant(List<Reason> reasons) implements Decision {
        public Compliant {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compliant(this);
        }
    }

    /**
     * The condition holds, so the effect takes place. For {@code denyAction} and {@code manual} that is not yet the state
     * Azure reports: see {@link ComplianceState#of}.
     *
     * @param effect {@code DENY} also when modify or append meets a conflict that its rule answers with a denial
     */
    record NonCompliant(EffectName effect, EffectDetails details, List<Reason> reasons) implements Decision {
        public NonCompliant {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nonCompliant(this);
        }
    }

    /** Depends on a value that is not known yet. */
    record Unknown(List<Reason> reasons) implements Decision {
        public Unknown {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unknown(this);
        }
    }

    /** Evaluation failed: an implicit denial of the request, the state Error in a scan. */
    record Failed(List<Reason> reasons) implements Decision {
        public Failed {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.failed(this);
        }
    }

    /** Nothing that can be decided here: a data-plane mode, a static policy, an effect of another engine. */
    record NotEvaluated(List<Reason> reasons) implements Decision {
        public NotEvaluated {
            reasons = List.copyOf(reasons);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notEvaluated(this);
        }
    }

    /** One method per record above: adding a record breaks every reader at compile time, on purpose. */
    interface Cases<R> {
        R notApplicable(NotApplicable decision);

        R compliant(Compliant decision);

        R nonCompliant(NonCompliant decision);

        R unknown(Unknown decision);

        R failed(Failed decision);

        R notEvaluated(NotEvaluated decision);
    }

    <R> R match(Cases<R> cases);
}
