package dev.safeguard.dsl.rule;

import java.util.Optional;

/** The left side of a comparison: {@code field}, {@code value} or {@code count}. */
public sealed interface Operand {

    /** A resource field or alias. The name is text, or an expression that yields a name. */
    record Field(Value name) implements Operand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.field(this);
        }
    }

    /** The {@code value} operand: a literal or an expression. */
    record Computed(Value value) implements Operand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.computed(this);
        }
    }

    /** How many members of the array alias (which holds {@code [*]}) satisfy {@code where}; empty counts them all. */
    record FieldCount(Value name, Optional<Condition> where) implements Operand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fieldCount(this);
        }
    }

    /** How many members of a literal or computed array satisfy {@code where}; {@code current('name')} is the member. */
    record ValueCount(Value array, Optional<String> name, Optional<Condition> where) implements Operand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.valueCount(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R field(Field operand);

        R computed(Computed operand);

        R fieldCount(FieldCount operand);

        R valueCount(ValueCount operand);
    }

    <R> R match(Cases<R> cases);

    /** A field by name, or by a bracketed expression that yields the name. */
    static Operand field(String name) {
        return new Field(Value.read(name));
    }

    static Operand value(Value value) {
        return new Computed(value);
    }

    static Operand count(String arrayAlias) {
        return new FieldCount(Value.read(arrayAlias), Optional.empty());
    }

    static Operand count(String arrayAlias, Condition where) {
        return new FieldCount(Value.read(arrayAlias), Optional.of(where));
    }

    static Operand count(Value array, String name, Condition where) {
        return new ValueCount(array, Optional.of(name), Optional.of(where));
    }
}
