package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** A text field. Comparisons ignore case; an absent field counts as the empty text, except for the ordering words. */
public class StringField extends Field {
    public StringField(String alias) {
        super(alias);
    }

    public final Condition equalTo(String text) {
        return compare(Operator.EQUALS, Value.of(text));
    }

    /** Equal to a parameter or to what an expression yields. */
    public final Condition equalTo(Value value) {
        return compare(Operator.EQUALS, value);
    }

    public final Condition equalTo(Parameter parameter) {
        return equalTo(parameter.asValue());
    }

    public final Condition notEqualTo(String text) {
        return compare(Operator.NOT_EQUALS, Value.of(text));
    }

    public final Condition notEqualTo(Value value) {
        return compare(Operator.NOT_EQUALS, value);
    }

    public final Condition notEqualTo(Parameter parameter) {
        return notEqualTo(parameter.asValue());
    }

    public final Condition in(String... texts) {
        return compare(Operator.IN, Value.strings(List.of(texts)));
    }

    /** One of the texts of an array parameter. */
    public final Condition in(Parameter parameter) {
        return compare(Operator.IN, parameter.asValue());
    }

    public final Condition notIn(String... texts) {
        return compare(Operator.NOT_IN, Value.strings(List.of(texts)));
    }

    /** None of the texts of an array parameter. */
    public final Condition notIn(Parameter parameter) {
        return compare(Operator.NOT_IN, parameter.asValue());
    }

    /**
     * True when the text has this form.
     *
     * @param pattern holds at most one {@code *}, which stands for any text; everything else stands for itself
     */
    public final Condition matching(String pattern) {
        return compare(Operator.LIKE, Value.of(pattern));
    }

    /** The opposite of {@link #matching}. */
    public final Condition notMatching(String pattern) {
        return compare(Operator.NOT_LIKE, Value.of(pattern));
    }

    public final Condition containing(String part) {
        return compare(Operator.CONTAINS, Value.of(part));
    }

    public final Condition notContaining(String part) {
        return compare(Operator.NOT_CONTAINS, Value.of(part));
    }

    /** In the order of texts, for versions and dates of one form; false when absent. */
    public final Condition atLeast(String text) {
        return compare(Operator.GREATER_OR_EQUALS, Value.of(text));
    }

    /** In the order of texts; false when absent. */
    public final Condition lessThan(String text) {
        return compare(Operator.LESS, Value.of(text));
    }
}
