package dev.safeguard.dsl.control;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import java.util.Optional;

/** What a clause demands: of the resource itself, of a related one, of what lies inside, or that it stays. */
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

    /** A cluster admits only what satisfies the template; nothing but its own admission control sees that. */
    record Admits(ConstraintTemplate template) implements Requirement {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.admits(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R holds(Holds requirement);

        R exists(Exists requirement);

        R kept(Kept requirement);

        R admits(Admits requirement);
    }

    <R> R match(Cases<R> cases);
}
