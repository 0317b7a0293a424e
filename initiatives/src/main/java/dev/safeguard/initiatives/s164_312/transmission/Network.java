package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.APPLICATION_GATEWAYS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.requestApiVersion;
import static dev.safeguard.dsl.rule.Operator.GREATER_OR_EQUALS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Networks: guard ePHI that is transmitted over a network. */
final class Network {
    private static final Parameter GATEWAY_POLICIES = Parameter.strings(
                    "appGatewaySslPolicies",
                    "AppGwSslPolicy20170401S",
                    "AppGwSslPolicy20220101",
                    "AppGwSslPolicy20220101S")
            .described("TLS policies of Application Gateway", "Predefined policies that start at TLS 1.2.");

    static final Control GATEWAY_TLS = control("NET-09", "appgw.tls-policy")
            .titled("Application Gateway speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_SECURITY)
            .on(APPLICATION_GATEWAYS)
            .mustHave(anyOf(
                    APPLICATION_GATEWAYS.sslPolicyPolicyName().in(GATEWAY_POLICIES),
                    allOf(
                            APPLICATION_GATEWAYS.sslPolicyPolicyType().in("Custom", "CustomV2"),
                            APPLICATION_GATEWAYS.sslPolicyMinProtocolVersion().in("TLSv1_2", "TLSv1_3")),
                    // Without a policy the default applies, and it starts at TLS 1.2 from this version on.
                    allOf(
                            APPLICATION_GATEWAYS.sslPolicyPolicyName().absent(),
                            APPLICATION_GATEWAYS.sslPolicyPolicyType().absent(),
                            requestApiVersion(GREATER_OR_EQUALS, "2023-02-01"))))
            .otherwise(DENY)
            .because(
                    "The gateway is where TLS from the internet ends; a weak policy there weakens every service behind.")
            .with(GATEWAY_POLICIES);

    private Network() {}

    static List<Control> controls() {
        return List.of(GATEWAY_TLS);
    }
}
