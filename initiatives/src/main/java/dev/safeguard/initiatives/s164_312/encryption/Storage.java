package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.DISPOSAL;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Storage accounts: encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
final class Storage {
    static final Control STORAGE_CUSTOMER_KEY = control("STG-07", "storage.cmk")
            .titled("Storage is encrypted with a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION, DISPOSAL)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.encryptionKeySource().equalTo("Microsoft.Keyvault"))
            .otherwise(AUDIT)
            .because(
                    "With a key of its own, the entity can revoke access to ePHI and prove that deleted data is gone.");

    private Storage() {}

    static List<Control> controls() {
        return List.of(STORAGE_CUSTOMER_KEY);
    }
}
