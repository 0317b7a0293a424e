package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.APPLICATION_GATEWAYS;
import static dev.safeguard.dsl.azure.ResourceTypes.CDN_PROFILES_CUSTOM_DOMAINS;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_APPLICATION_FIREWALL_POLICIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.requestApiVersion;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.GREATER_OR_EQUALS;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Where traffic from the internet comes in: TLS, HTTPS and web application firewalls. */
final class Gateways {
    private static final ResourceType FRONT_DOOR_FIREWALL_POLICIES =
            ResourceType.of("Microsoft.Network/frontdoorWebApplicationFirewallPolicies", true);
    private static final String PREVENTION = "Prevention";
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

    static final Control GATEWAY_HTTPS = control("NET-10", "appgw.https-listeners")
            .titled("Application Gateway listens and forwards by HTTPS; http listeners only redirect")
            .implementing(TRANSMISSION_SECURITY)
            .on(APPLICATION_GATEWAYS)
            .mustHave(allOf(
                    APPLICATION_GATEWAYS
                            .httpListeners()
                            .none(listener -> allOf(listener.protocol().equalTo("Http"), not(onlyRedirects()))),
                    APPLICATION_GATEWAYS
                            .backendHttpSettingsCollection()
                            .none(backend -> backend.protocol().equalTo("Http"))))
            .otherwise(AUDIT)
            .because("Where the gateway speaks plain HTTP, ePHI can be read on the way to it or behind it.");

    static final Control FIREWALL_PREVENTS = control("NET-11", "appgw.waf")
            .titled("Web application firewalls are attached, on, and prevent")
            .implementing(TRANSMISSION_SECURITY, MALICIOUS_SOFTWARE_PROTECTION)
            .on(APPLICATION_GATEWAYS)
            .mustHave(APPLICATION_GATEWAYS.firewallPolicyId().exists())
            .alsoOn(WEB_APPLICATION_FIREWALL_POLICIES)
            .mustHave(allOf(
                    WEB_APPLICATION_FIREWALL_POLICIES.policySettingsMode().equalTo(PREVENTION),
                    WEB_APPLICATION_FIREWALL_POLICIES.policySettingsState().notEqualTo("Disabled")))
            .alsoOn(FRONT_DOOR_FIREWALL_POLICIES)
            .mustHave(allOf(
                    field(FRONT_DOOR_FIREWALL_POLICIES + "/policySettings.mode").equalTo(PREVENTION),
                    field(FRONT_DOOR_FIREWALL_POLICIES + "/policySettings.enabledState")
                            .notEqualTo("Disabled")))
            .otherwise(AUDIT)
            .because("Injection attacks on the web front end are the shortest way from the internet to ePHI.");

    static final Control FRONT_DOOR_TLS = control("NET-12", "frontdoor.tls-waf")
            .titled("Custom domains of Front Door speak TLS 1.2 or newer")
            .implementing(TRANSMISSION_SECURITY)
            .on(CDN_PROFILES_CUSTOM_DOMAINS)
            .mustHave(CDN_PROFILES_CUSTOM_DOMAINS.tlsSettingsMinimumTlsVersion().in("TLS12", "TLS13"))
            .otherwise(DENY)
            .because("Browsers meet the service at Front Door; TLS below 1.2 there exposes every page with ePHI.");

    private Gateways() {}

    static List<Control> controls() {
        return List.of(GATEWAY_TLS, GATEWAY_HTTPS, FIREWALL_PREVENTS, FRONT_DOOR_TLS);
    }

    /** Inside a count of listeners: a routing rule sends whoever comes to the listener elsewhere. */
    private static Condition onlyRedirects() {
        Value listensThere = expression(
                "endsWith(current('Microsoft.Network/applicationGateways/requestRoutingRules[*].httpListener.id'),"
                        + " concat('/httpListeners/',"
                        + " current('Microsoft.Network/applicationGateways/httpListeners[*].name')))");
        return APPLICATION_GATEWAYS
                .requestRoutingRules()
                .any(rule -> allOf(
                        where(Operand.value(listensThere), Operator.EQUALS, Value.of(true)),
                        rule.redirectConfigurationId().exists()));
    }
}
