package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.RECOVERY_SERVICES_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.EffectName.DISABLED;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;

/** Recovery Services vaults: encrypt the copies of ePHI, and let nobody carry them away alone. */
final class Backup {
    static final Control VAULT_PRIVATE_WITH_KEY = control("BCK-05", "backup.vault-private-cmk")
            .titled("Backup vaults: private, customer-managed key, no restore into other subscriptions")
            .implementing(ENCRYPTION_AND_DECRYPTION, TRANSMISSION_SECURITY)
            .on(RECOVERY_SERVICES_VAULTS)
            .mustHave(allOf(
                    RECOVERY_SERVICES_VAULTS.publicNetworkAccess().equalTo("Disabled"),
                    RECOVERY_SERVICES_VAULTS
                            .encryptionKeyVaultPropertiesKeyUri()
                            .notEqualTo(""),
                    RECOVERY_SERVICES_VAULTS
                            .restoreSettingsCrossSubscriptionRestoreSettingsCrossSubscriptionRestoreState()
                            .in("Disabled", "PermanentlyDisabled")))
            .otherwise(AUDIT)
            .because("A backup holds all ePHI of its source, so it must be no easier to take than the source.");

    /** Read-only: Azure reports it once a Resource Guard protects the vault, so a request cannot bring it along. */
    static final Control VAULT_GUARDED = control("BCK-05-guard", "backup.vault-resource-guard")
            .titled("A second person approves what weakens a backup vault")
            .implementing(ENCRYPTION_AND_DECRYPTION, TRANSMISSION_SECURITY)
            .on(RECOVERY_SERVICES_VAULTS)
            .mustHave(RECOVERY_SERVICES_VAULTS
                    .securitySettingsMultiUserAuthorization()
                    .equalTo("Enabled"))
            .otherwise(AUDIT)
            .because("One stolen administrator account should not suffice to delete every copy of ePHI.")
            .allowing(EffectName.AUDIT, DISABLED);

    private Backup() {}

    static List<Control> controls() {
        return List.of(VAULT_PRIVATE_WITH_KEY, VAULT_GUARDED);
    }
}
