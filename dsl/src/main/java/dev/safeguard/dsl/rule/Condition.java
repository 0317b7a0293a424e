package dev.safeguard.dsl.rule;

import java.util.List;

/** What must be true of a resource for the effect to apply: the {@code if} of an Azure Policy rule. */
public sealed interface Condition {

    /** True when all are; evaluated left to right, stopping at the first that is not. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.allOf(this);
        }
    }

    /** True when one is; evaluated left to right, stopping at the first that is. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.anyOf(this);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** A leaf: {@code {"field": …, "equals": …}}. */
    record Comparison(Operand left, Operator operator, Value right) implements Condition {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /** One method per record above: adding a record breaks every reader at compile time, on purpose. */
    interface Cases<R> {
        R allOf(AllOf condition);

        R anyOf(AnyOf condition);

        R not(Not condition);

        R comparison(Comparison condition);
    }

    <R> R match(Cases<R> cases);
}
