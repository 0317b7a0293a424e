package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.azure.ArrayField;
import dev.safeguard.dsl.azure.Fields;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.initiatives.azure.ChildResource;

/** A security rule for everything: what lets anything in, and what keeps the rest out. */
final class AnyAny {
    private static final String ANY = "*";

    /** Azure's own default rules start at 65000, rules of a user end at 4096. */
    private static final int LAST_HUNDRED = 4000;

    private AnyAny() {}

    /** Allows every protocol and port inbound from the internet. */
    static Condition allowed(ChildResource rule) {
        return allOf(
                SecurityRule.allowsInbound(rule),
                rule.field("protocol").equalTo(ANY),
                everyPort(rule),
                OpenPorts.fromInternet(rule));
    }

    /** Ends the list: what no rule before it allowed is denied, from the same network too. */
    static Condition denied(ChildResource rule) {
        return allOf(
                SecurityRule.deniesInbound(rule),
                rule.field("priority").atLeast(LAST_HUNDRED),
                rule.field("protocol").equalTo(ANY),
                rule.field("sourceAddressPrefix").equalTo(ANY),
                rule.field("sourcePortRange").equalTo(ANY),
                rule.field("destinationAddressPrefix").equalTo(ANY),
                rule.field("destinationPortRange").equalTo(ANY));
    }

    /** The range with all of them says the same as the asterisk, and it alone may stand in a list. */
    private static Condition everyPort(ChildResource rule) {
        String listed = rule.alias("destinationPortRanges[*]");
        return anyOf(
                rule.field("destinationPortRange").in(ANY, "0-65535"),
                new ArrayField<>(listed, Fields.field(listed)).any(port -> port.in(ANY, "0-65535")));
    }
}
