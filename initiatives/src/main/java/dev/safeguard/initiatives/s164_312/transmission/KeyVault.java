package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.initiatives.azure.Roles.KEY_VAULT_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_DNS_ZONE_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_ENDPOINT_SUBNET;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.ComponentCompliance;
import dev.safeguard.initiatives.azure.PrivateEndpoint;
import java.time.Period;
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

    static final Control CERTIFICATES_RENEW = control("KV-13", "keyvault.cert-validity")
            .titled("Certificates are valid for a year at most and renew themselves")
            .implementing(TRANSMISSION_ENCRYPTION)
            .answeredBy(ComponentCompliance.of("0a075868-4c26-42ef-914c-5bc007359560 (maximumValidityInMonths 12),"
                    + " 12ef42cb-9903-4e39-9c26-422d29570417 (minimumDaysBeforeExpiry 30, maximumPercentageLife 80),"
                    + " f772fb64-8e40-40ad-87bc-7706e1949427 (daysToExpire 30)"))
            .passesWhen("every certificate is valid for 12 months at most and has a lifetime action that renews it")
            .by("Key custodian")
            .every(Period.ofMonths(3))
            .evidencedBy("The list of non-compliant certificates with date and reviewer")
            .because("An expired certificate stops clinical systems or teaches people to click warnings away.");

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(VAULT_PRIVATE_ENDPOINT, CERTIFICATES_RENEW);
    }
}
