package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS_KEYS;
import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_HSMS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Key Vault: encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
final class KeyVault {
    /** Durations are texts without an order, so what is short enough is listed in every usual notation. */
    private static final Parameter ROTATION_PERIODS = Parameter.strings(
                    "keyVaultRotationPeriods",
                    "P7D",
                    "P30D",
                    "P60D",
                    "P90D",
                    "P180D",
                    "P365D",
                    "P1M",
                    "P2M",
                    "P3M",
                    "P6M",
                    "P12M",
                    "P1Y")
            .described(
                    "Periods of key rotation",
                    "ISO 8601 durations after which a key may be due for rotation; a period that is not listed is too long.");

    private static final Parameter EXPIRY_PERIODS = Parameter.strings(
                    "keyVaultExpiryPeriods",
                    "P30D",
                    "P60D",
                    "P90D",
                    "P180D",
                    "P365D",
                    "P730D",
                    "P1M",
                    "P2M",
                    "P3M",
                    "P6M",
                    "P12M",
                    "P18M",
                    "P24M",
                    "P1Y",
                    "P2Y")
            .described(
                    "Lives of key versions",
                    "ISO 8601 durations after which a rotated key may expire; a duration that is not listed is too long.");

    static final Control KEY_ROTATION = control("KV-08", "keyvault.key-rotation-arm")
            .titled("Keys are created with a rotation policy")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(KEY_VAULTS_KEYS)
            .mustHave(allOf(
                    KEY_VAULTS_KEYS.rotationPolicyAttributesExpiryTime().in(EXPIRY_PERIODS),
                    KEY_VAULTS_KEYS
                            .rotationPolicyLifetimeActions()
                            .any(action -> allOf(
                                    action.actionType().equalTo("rotate"),
                                    anyOf(
                                            action.triggerTimeAfterCreate().in(ROTATION_PERIODS),
                                            action.triggerTimeBeforeExpiry().exists())))))
            .otherwise(AUDIT)
            .because("A key that never rotates protects years of ePHI with one secret.")
            .with(ROTATION_PERIODS, EXPIRY_PERIODS)
            .version("2.0.0");

    static final Control PROTECTED_HSMS = control("KV-14", "keyvault.hsm")
            .titled("Managed HSMs have purge protection and no public endpoint")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(MANAGED_HSMS)
            .mustHave(allOf(
                    MANAGED_HSMS.enablePurgeProtection().isTrue(),
                    MANAGED_HSMS.publicNetworkAccess().equalTo("Disabled")))
            .otherwise(AUDIT)
            .because("The HSM holds the root of every key; once purged, no ePHI under it can be decrypted again.");

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(KEY_ROTATION, PROTECTED_HSMS);
    }
}
