package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.API_MANAGEMENT_SERVICES;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;

/** The protocols of an API Management gateway: a map whose names hold dots, so that no alias reaches inside. */
final class GatewayProtocols {
    private static final String PROPERTIES =
            "field('" + API_MANAGEMENT_SERVICES.customProperties().alias() + "')";
    private static final String PREFIX = "Microsoft.WindowsAzure.ApiManagement.Gateway.Security.";

    private GatewayProtocols() {}

    /** Neither towards clients nor towards backends; without a switch, the service's default is off. */
    static Condition noneBelowTls12() {
        return not(anyOf(
                isOn("Protocols.Tls11"),
                isOn("Protocols.Tls10"),
                isOn("Protocols.Ssl30"),
                isOn("Backend.Protocols.Tls11"),
                isOn("Backend.Protocols.Tls10"),
                isOn("Backend.Protocols.Ssl30")));
    }

    private static Condition isOn(String protocol) {
        Value value = expression("tryGet(" + PROPERTIES + ", '" + PREFIX + protocol + "')");
        return where(Operand.value(value), Operator.EQUALS, Value.of(true));
    }
}
