package dev.safeguard.dsl.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Operand;
import java.util.function.Function;

/**
 * An array. What is said of one element is counted element by element, so that several fields of a rule are always
 * those of the same element. A missing array has no elements.
 *
 * @param <E> one element: a field, or a class with a method per field of the element
 */
public final class ArrayField<E> {
    private final String alias;
    private final E element;

    /**
     * An array by the alias of its elements.
     *
     * @param alias ends in {@code [*]} or goes on with a field of the elements
     */
    public ArrayField(String alias, E element) {
        this.alias = alias;
        this.element = element;
    }

    /** The alias of the elements, with {@code [*]}. */
    public String alias() {
        return alias;
    }

    /** At least one element satisfies the condition. */
    public Condition any(Function<? super E, ? extends Condition> where) {
        return count(where).moreThan(0);
    }

    /** Every element satisfies the condition; true of an empty array. */
    public Condition all(Function<? super E, ? extends Condition> where) {
        return count(element -> Conditions.not(where.apply(element))).equalTo(0);
    }

    /** No element satisfies the condition; true of an empty array. */
    public Condition none(Function<? super E, ? extends Condition> where) {
        return count(where).equalTo(0);
    }

    public Condition isEmpty() {
        return count().equalTo(0);
    }

    public Condition isNotEmpty() {
        return count().moreThan(0);
    }

    /** How many elements there are. */
    public Count count() {
        return new Count(Operand.count(alias));
    }

    /** How many elements satisfy the condition. */
    public Count count(Function<? super E, ? extends Condition> where) {
        return new Count(Operand.count(alias, where.apply(element)));
    }

    @Override
    public String toString() {
        return alias;
    }
}
