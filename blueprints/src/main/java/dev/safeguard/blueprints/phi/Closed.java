package dev.safeguard.blueprints.phi;

import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;

import dev.safeguard.dsl.rule.Value;

/** The firewall of a vault or storage account that lets nobody in. */
final class Closed {
    private Closed() {}

    /** Trusted services of Azure, such as storage asking for its key, do not come from a network. */
    static Value.Obj exceptTrustedServices() {
        return NO_MEMBERS
                .with("bypass", Value.of("AzureServices"))
                .with("defaultAction", Value.of("Deny"))
                .with("ipRules", array())
                .with("virtualNetworkRules", array());
    }
}
