package dev.safeguard.blueprints.phi;

import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;

import dev.safeguard.dsl.rule.Value;

/** Inbound rules of a network security group. */
final class SecurityRules {
    private static final Value ANY = Value.of("*");
    /** The lowest priority there is: after it only Azure's own default rules, which allow the whole network. */
    private static final int LAST = 4096;

    private SecurityRules() {}

    static Value.Obj allow(String name, int priority, Value source, String port) {
        return rule(name, priority, "Allow", "Tcp", source, Value.of(port));
    }

    static Value.Obj denyAllInBound() {
        return rule("DenyAllInBound", LAST, "Deny", "*", ANY, ANY);
    }

    private static Value.Obj rule(String name, int priority, String access, String protocol, Value source, Value port) {
        Value.Obj properties = NO_MEMBERS
                .with("priority", Value.of(priority))
                .with("direction", Value.of("Inbound"))
                .with("access", Value.of(access))
                .with("protocol", Value.of(protocol))
                .with("sourceAddressPrefix", source)
                .with("sourcePortRange", ANY)
                .with("destinationAddressPrefix", ANY)
                .with("destinationPortRange", port);
        return NO_MEMBERS.with("name", Value.of(name)).with("properties", properties);
    }
}
