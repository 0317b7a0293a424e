package dev.safeguard.initiatives.s164_312.integrity;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.KEY_VAULT_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Key Vault: protect ePHI, and the records about it, from alteration and destruction. */
final class KeyVault {
    static final Control VAULT_PURGE_PROTECTION = control("KV-02", "keyvault.purge-protection")
            .titled("Key Vault has soft delete and purge protection")
            .implementing(INTEGRITY, CONTINGENCY_PLAN)
            .on(KEY_VAULTS)
            .when(KEY_VAULTS.createMode().notEqualTo("recover"))
            .mustHave(allOf(
                    not(KEY_VAULTS.enableSoftDelete().isFalse()),
                    KEY_VAULTS.enablePurgeProtection().isTrue()))
            .otherwise(DENY)
            .orModify(
                    KEY_VAULT_CONTRIBUTOR,
                    addOrReplace(KEY_VAULTS.enablePurgeProtection().alias(), Value.of(true)))
            .because("A purged key destroys every record that was encrypted with it.");

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(VAULT_PURGE_PROTECTION);
    }
}
