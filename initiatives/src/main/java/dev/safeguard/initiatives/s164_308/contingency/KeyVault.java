package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_PLAN;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Key Vault: restore ePHI, and what opens it, after an emergency. */
final class KeyVault {
    private static final Parameter SOFT_DELETE_DAYS = Parameter.integer("keyVaultSoftDeleteDays", 90)
            .described("Days of soft delete", "How long a deleted vault can be recovered at least; 7 to 90.");

    static final Control LONG_SOFT_DELETE = control("KV-03", "keyvault.soft-delete-days")
            .titled("Deleted vaults and keys can be recovered for as long as Azure permits")
            .implementing(CONTINGENCY_PLAN)
            .on(KEY_VAULTS)
            .mustHave(anyOf(
                    // The service's default is 90.
                    KEY_VAULTS.softDeleteRetentionInDays().absent(),
                    KEY_VAULTS.softDeleteRetentionInDays().atLeast(SOFT_DELETE_DAYS)))
            .otherwise(AUDIT)
            .because("A deleted key takes the ePHI it protects with it, and a week may pass before anyone notices.")
            .with(SOFT_DELETE_DAYS);

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(LONG_SOFT_DELETE);
    }
}
