package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORK_GATEWAYS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Networks: who dials in. */
final class Network {
    static final Control VPN_ENTRA = control("NET-21", "network.vpn-entra")
            .titled("Point-to-site VPN authenticates with Entra ID only")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(VIRTUAL_NETWORK_GATEWAYS)
            .when(VIRTUAL_NETWORK_GATEWAYS
                    .vpnClientConfigurationVpnClientAddressPoolAddressPrefixes()
                    .isNotEmpty())
            .mustHave(allOf(
                    VIRTUAL_NETWORK_GATEWAYS
                            .vpnClientConfigurationVpnAuthenticationTypes()
                            .isNotEmpty(),
                    VIRTUAL_NETWORK_GATEWAYS
                            .vpnClientConfigurationVpnAuthenticationTypes()
                            .all(type -> type.equalTo("AAD"))))
            .otherwise(AUDIT)
            .because("A certificate on a lost laptop opens the network with ePHI; Entra ID asks who is there.");

    private Network() {}

    static List<Control> controls() {
        return List.of(VPN_ENTRA);
    }
}
