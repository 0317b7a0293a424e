package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operator;

/** A security rule that allows every protocol and port inbound from the internet. */
final class AnyAny {
    private AnyAny() {}

    static Condition in(SecurityRule rule) {
        return allOf(
                rule.allowsInbound(),
                rule.is("protocol", "*"),
                rule.is("destinationPortRange", "*"),
                where(rule.field("sourceAddressPrefix"), Operator.IN, OpenPorts.SOURCES.asValue()));
    }
}
