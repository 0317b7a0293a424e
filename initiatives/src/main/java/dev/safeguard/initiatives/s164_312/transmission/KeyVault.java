package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.initiatives.azure.Roles.KEY_VAULT_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_DNS_ZONE_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_ENDPOINT_SUBNET;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.PrivateEndpoint;
import java.util.List;

/** Key Vault: guard ePHI that is transmitted over a network. */
final class KeyVault {
    static final Control VAULT_PRIVATE_ENDPOINT = control("KV-06", "keyvault.private-endpoint")
            .titled("Key Vault is reached through an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(KEY_VAULTS)
            .mustHave(PrivateEndpoint.connectionsOf(KEY_VAULTS.name()))
            .satisfying(PrivateEndpoint.approved(KEY_VAULTS.name()))
            .otherwiseAudit()
            .orDeploy(
                    PrivateEndpoint.deployment("vault", "privatelink.vaultcore.azure.net"),
                    KEY_VAULT_CONTRIBUTOR,
                    NETWORK_CONTRIBUTOR)
            .because("Without a private endpoint, the keys and secrets that open ePHI travel to a public address.")
            .with(PRIVATE_ENDPOINT_SUBNET, PRIVATE_DNS_ZONE_GROUP);

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(VAULT_PRIVATE_ENDPOINT);
    }
}
