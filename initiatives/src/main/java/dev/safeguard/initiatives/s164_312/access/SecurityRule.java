package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** A network security rule in either place where Azure keeps it, so that one condition serves both. */
enum SecurityRule {
    /** An element of its group's array. Used only where the array is counted. */
    INLINE("Microsoft.Network/networkSecurityGroups/securityRules[*].", "current"),
    /** A resource of its own. */
    RESOURCE("Microsoft.Network/networkSecurityGroups/securityRules/", "field");

    private final String prefix;
    private final String function;

    SecurityRule(String prefix, String function) {
        this.prefix = prefix;
        this.function = function;
    }

    String alias(String property) {
        return prefix + property;
    }

    Operand field(String property) {
        return Operand.field(alias(property));
    }

    /** The property's value inside an expression; empty text when it is missing. */
    String value(String property) {
        return function + "('" + alias(property) + "')";
    }

    Condition allowsInbound() {
        return allOf(is("access", "Allow"), is("direction", "Inbound"));
    }

    Condition is(String property, String value) {
        return where(field(property), Operator.EQUALS, Value.of(value));
    }
}
