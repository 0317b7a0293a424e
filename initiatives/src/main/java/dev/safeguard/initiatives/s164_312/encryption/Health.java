package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.DICOM_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.FHIR_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.HEALTH_BOTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import java.util.List;

/** Health Data Services and Health Bot. */
final class Health {
    static final Control HEALTH_CUSTOMER_KEY = control("HLT-02", "health.cmk")
            .titled("FHIR and DICOM services are encrypted with a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(FHIR_SERVICES)
            .mustHave(given(FHIR_SERVICES.encryptionCustomerManagedKeyEncryptionKeyEncryptionKeyUrl()))
            .alsoOn(DICOM_SERVICES)
            .mustHave(given(DICOM_SERVICES.encryptionCustomerManagedKeyEncryptionKeyEncryptionKeyUrl()))
            .otherwise(AUDIT)
            .because(
                    "Patient records and images are ePHI as such; an own key lets the entity shut them off from everybody.");

    static final Control HEALTH_BOT = control("HLT-07", "health.bot")
            .titled("Health Bot uses a customer-managed key and Azure RBAC")
            .implementing(ENCRYPTION_AND_DECRYPTION, ACCESS_CONTROL)
            .on(HEALTH_BOTS)
            .mustHave(allOf(
                    given(HEALTH_BOTS.keyVaultPropertiesKeyVaultUri()),
                    HEALTH_BOTS.accessControlMethod().equalTo("AzureRbac")))
            .otherwise(AUDIT)
            .because("Conversations with patients hold ePHI, and the bot's own user list escapes access reviews.");

    private Health() {}

    static List<Control> controls() {
        return List.of(HEALTH_CUSTOMER_KEY, HEALTH_BOT);
    }

    /** Services return the empty text for a key that was taken away; it counts as none. */
    private static Condition given(StringField key) {
        return key.notEqualTo("");
    }
}
