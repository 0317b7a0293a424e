package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS;
import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS_SECURITY_RULES;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.initiatives.azure.ChildResource;

/** A network security rule, inside its group or as a resource of its own. */
final class SecurityRule {
    static final ChildResource INLINE =
            ChildResource.elementOf(NETWORK_SECURITY_GROUPS.securityRules().alias());
    static final ChildResource RESOURCE = ChildResource.ofType(NETWORK_SECURITY_GROUPS_SECURITY_RULES.name());

    private SecurityRule() {}

    static Condition allowsInbound(ChildResource rule) {
        return inbound("Allow", rule);
    }

    static Condition deniesInbound(ChildResource rule) {
        return inbound("Deny", rule);
    }

    private static Condition inbound(String access, ChildResource rule) {
        return allOf(
                rule.field("access").equalTo(access), rule.field("direction").equalTo("Inbound"));
    }
}
