package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS_KEYS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Key Vault: encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
final class KeyVault {
    static final Control KEY_ROTATION = control("KV-08", "keyvault.key-rotation-arm")
            .titled("Keys are created with a rotation policy")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(KEY_VAULTS_KEYS)
            .mustHave(allOf(
                    KEY_VAULTS_KEYS.rotationPolicyAttributesExpiryTime().exists(),
                    KEY_VAULTS_KEYS
                            .rotationPolicyLifetimeActions()
                            .any(action -> allOf(
                                    action.actionType().equalTo("rotate"),
                                    anyOf(
                                            action.triggerTimeAfterCreate().exists(),
                                            action.triggerTimeBeforeExpiry().exists())))))
            .otherwise(AUDIT)
            .because("A key that never rotates protects years of ePHI with one secret.");

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(KEY_ROTATION);
    }
}
