package dev.safeguard.dsl.rule;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value in a policy document. Not plain JSON: any string may be a template expression, so the two are told apart here
 * once and for all (policy language, "Lexical rules").
 */
public sealed interface Value {

    /** A literal string, unescaped: the text {@code [[x]} of a document is {@code Text("[x]")}. */
    record Text(String text) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** A template expression as written, brackets included: {@code [parameters('effect')]}. Parsed by the compiler. */
    record Expression(String text) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.expression(this);
        }
    }

    /** A number with the digits it was written with: {@code 5} and {@code 5.0} differ, as they do for Azure. */
    record Num(BigDecimal number) implements Value {
        /** Whether it was written without fraction and exponent. */
        public boolean isInteger() {
            return number.scale() == 0;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.num(this);
        }
    }

    record Bool(boolean value) implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bool(this);
        }
    }

    /** JSON {@code null}. */
    record Null() implements Value {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing(this);
        }
    }

    record Array(List<Value> items) implements Value {
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.array(this);
        }
    }

    /** Members in document order; names as written (Azure compares them ignoring case). */
    record Obj(Map<String, Value> members) implements Value {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** This object with one more member, or with another value for it. */
        public Obj with(String name, Value value) {
            Map<String, Value> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.object(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R text(Text value);

        R expression(Expression value);

        R num(Num value);

        R bool(Bool value);

        R nothing(Null value);

        R array(Array value);

        R object(Obj value);
    }

    <R> R match(Cases<R> cases);

    /** The empty object. */
    Obj NO_MEMBERS = new Obj(Map.of());

    /** A literal string, whatever it starts with; never an expression. */
    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean value) {
        return new Bool(value);
    }

    static Value of(long number) {
        return new Num(BigDecimal.valueOf(number));
    }

    static Value strings(Collection<String> texts) {
        return new Array(texts.stream().map(Value::of).toList());
    }

    static Value array(Value... items) {
        return new Array(List.of(items));
    }

    /** An expression; {@code source} without the outer brackets: {@code expression("field('name')")}. */
    static Value expression(String source) {
        return new Expression("[" + source + "]");
    }

    /** {@code [parameters('name')]}. */
    static Value parameter(String name) {
        return expression("parameters('" + name + "')");
    }

    /** The value that a string of a document stands for: an expression, an escaped literal or a plain literal. */
    static Value read(String written) {
        if (!written.startsWith("[")) {
            return new Text(written);
        }
        if (written.startsWith("[[")) {
            return new Text(written.substring(1));
        }
        return written.endsWith("]") ? new Expression(written) : new Text(written);
    }

    /** The inverse of {@link #read}: how a literal string must be written so that it is read back unchanged. */
    static String write(String literal) {
        boolean ambiguous = literal.startsWith("[") && (literal.endsWith("]") || literal.startsWith("[["));
        return ambiguous ? "[" + literal : literal;
    }
}
