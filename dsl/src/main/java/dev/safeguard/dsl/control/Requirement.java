package dev.safeguard.dsl.control;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import java.util.Optional;

/** What a clause demands: a condition on the resource itself, the existence of a related one, or that it stays. */
public sealed interface Requirement {

    /** The condition must be true of the resource. */
    record Holds(Condition condition) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.holds(this);
        }
    }

    /** At least one related resource must be there and satisfy the condition, where there is one. */
    record Exists(Details.Related related, Optional<Condition> condition) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.exists(this);
        }
    }

    /** Nobody may delete the resource. */
    record Kept() implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.kept(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R holds(Holds requirement);

        R exists(Exists requirement);

        R kept(Kept requirement);
    }

    <R> R match(Cases<R> cases);
}
