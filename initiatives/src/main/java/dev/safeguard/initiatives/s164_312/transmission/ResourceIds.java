package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** What a full resource id says of where the resource is. */
final class ResourceIds {
    private ResourceIds() {}

    /**
     * The id lies in one of the subscriptions.
     *
     * @param id source of an expression; whatever is not an id yields no subscription instead of an error
     * @param subscriptions ids without a path
     */
    static Condition inSubscriptions(String id, Parameter subscriptions) {
        Value subscription = expression("first(skip(split(concat(" + id + ", '//'), '/'), 2))");
        return where(Operand.value(subscription), Operator.IN, subscriptions.asValue());
    }
}
