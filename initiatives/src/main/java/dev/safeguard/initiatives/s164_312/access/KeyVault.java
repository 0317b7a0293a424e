package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.requestApiVersion;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.GREATER_OR_EQUALS;
import static dev.safeguard.initiatives.azure.Roles.KEY_VAULT_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Key Vault: only those who were granted access get at ePHI, and each under their own name. */
final class KeyVault {
    static final Control VAULT_RBAC = control("KV-01", "keyvault.rbac")
            .titled("Key Vault uses Azure RBAC")
            .implementing(ACCESS_CONTROL, ACCESS_AUTHORIZATION)
            .on(KEY_VAULTS)
            .when(KEY_VAULTS.createMode().notEqualTo("recover"))
            .mustHave(anyOf(
                    KEY_VAULTS.enableRbacAuthorization().isTrue(),
                    // From this version on, a vault without the property uses RBAC.
                    allOf(
                            KEY_VAULTS.enableRbacAuthorization().absent(),
                            requestApiVersion(GREATER_OR_EQUALS, "2026-02-01"))))
            .otherwise(DENY)
            .orModify(
                    KEY_VAULT_CONTRIBUTOR,
                    addOrReplace(KEY_VAULTS.enableRbacAuthorization().alias(), Value.of(true)))
            .because("Access policies let whoever manages a vault grant themselves its keys; RBAC separates the roles.")
            .version("1.0.1");

    static final Control VAULT_FIREWALL = control("KV-04", "keyvault.firewall")
            .titled("Key Vault firewall denies by default")
            .implementing(ACCESS_CONTROL)
            .on(KEY_VAULTS)
            .when(KEY_VAULTS.createMode().notEqualTo("recover"))
            .mustHave(anyOf(
                    KEY_VAULTS.publicNetworkAccess().equalTo("Disabled"),
                    KEY_VAULTS.networkAclsDefaultAction().equalTo("Deny")))
            .otherwise(DENY)
            .orModify(
                    KEY_VAULT_CONTRIBUTOR,
                    addOrReplace(KEY_VAULTS.networkAclsDefaultAction().alias(), Value.of("Deny")))
            .because("Without a firewall, a stolen token opens the keys to ePHI from anywhere in the world.");

    static final Control VAULT_NO_PUBLIC_NETWORK = control("KV-05", "keyvault.public-network-disabled")
            .titled("Key Vault is closed to public networks")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(KEY_VAULTS)
            .when(KEY_VAULTS.createMode().notEqualTo("recover"))
            .mustHave(KEY_VAULTS.publicNetworkAccess().equalTo("Disabled"))
            .otherwise(AUDIT)
            .orModify(
                    KEY_VAULT_CONTRIBUTOR,
                    addOrReplace(KEY_VAULTS.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because("The keys that protect ePHI should not be reachable from the internet.");

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(VAULT_RBAC, VAULT_FIREWALL, VAULT_NO_PUBLIC_NETWORK);
    }
}
