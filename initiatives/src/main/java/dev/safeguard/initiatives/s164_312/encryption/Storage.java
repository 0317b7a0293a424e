package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_ENCRYPTION_SCOPES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.DISPOSAL;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.PASSWORD_MANAGEMENT;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.LESS_OR_EQUALS;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Storage accounts: encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
final class Storage {
    private static final Parameter MAX_KEY_AGE = Parameter.integer("storageMaxKeyAgeDays", 90)
            .described("Longest life of an account key", "In days; the expiry period of an account may be shorter.");

    static final Control STORAGE_CUSTOMER_KEY = control("STG-07", "storage.cmk")
            .titled("Storage is encrypted with a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION, DISPOSAL)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.encryptionKeySource().equalTo("Microsoft.Keyvault"))
            .otherwise(AUDIT)
            .because(
                    "With a key of its own, the entity can revoke access to ePHI and prove that deleted data is gone.");

    static final Control INFRASTRUCTURE_ENCRYPTION = control("STG-08", "storage.infrastructure-encryption")
            .titled("Storage encrypts a second time at the infrastructure level")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(STORAGE_ACCOUNTS)
            .mustHave(
                    STORAGE_ACCOUNTS.encryptionRequireInfrastructureEncryption().isTrue())
            .otherwise(AUDIT)
            .because("A second layer with another algorithm and key keeps ePHI unreadable when one of the two fails.");

    static final Control QUEUE_AND_TABLE_KEYS = control("STG-09", "storage.queue-table-cmk")
            .titled("Queues and tables are encrypted with the key of their account")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(STORAGE_ACCOUNTS)
            // The other kinds have neither queues nor tables.
            .when(STORAGE_ACCOUNTS.kind().notIn("BlobStorage", "BlockBlobStorage", "FileStorage"))
            .mustHave(allOf(
                    STORAGE_ACCOUNTS.encryptionServicesQueueKeyType().equalTo("Account"),
                    STORAGE_ACCOUNTS.encryptionServicesTableKeyType().equalTo("Account")))
            .otherwise(AUDIT)
            .because("Left at the service's own key, ePHI in queues and tables escapes the customer-managed key.");

    static final Control SCOPES_WITH_CUSTOMER_KEY = control("STG-10", "storage.encryption-scope-cmk")
            .titled("Encryption scopes use a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(STORAGE_ACCOUNTS_ENCRYPTION_SCOPES)
            .mustHave(STORAGE_ACCOUNTS_ENCRYPTION_SCOPES.source().equalTo("Microsoft.KeyVault"))
            .otherwise(AUDIT)
            .because("A scope replaces the account's key for its containers, and with it the control over their ePHI.");

    static final Control ACCOUNT_KEYS_ROTATE = control("STG-13", "storage.key-age")
            .titled("Account keys have an expiry period and are not past it")
            .implementing(ENCRYPTION_AND_DECRYPTION, PASSWORD_MANAGEMENT)
            .on(STORAGE_ACCOUNTS)
            .mustHave(allOf(
                    STORAGE_ACCOUNTS.keyPolicyKeyExpirationPeriodInDays().atMost(MAX_KEY_AGE),
                    young(STORAGE_ACCOUNTS.keyCreationTimeKey1()),
                    young(STORAGE_ACCOUNTS.keyCreationTimeKey2())))
            .otherwise(AUDIT)
            .because("An account key is a password to all ePHI in the account, and copies of it only ever spread.")
            .with(MAX_KEY_AGE);

    private Storage() {}

    static List<Control> controls() {
        return List.of(
                STORAGE_CUSTOMER_KEY,
                INFRASTRUCTURE_ENCRYPTION,
                QUEUE_AND_TABLE_KEYS,
                SCOPES_WITH_CUSTOMER_KEY,
                ACCOUNT_KEYS_ROTATE);
    }

    /** A key whose creation is not on record, as in a template, has no age. */
    private static Condition young(StringField created) {
        String period = STORAGE_ACCOUNTS.keyPolicyKeyExpirationPeriodInDays().alias();
        String expiry = "addDays(field('" + created.alias() + "'), field('" + period + "'))";
        return anyOf(
                created.absent(), where(Operand.value(expression("utcNow()")), LESS_OR_EQUALS, expression(expiry)));
    }
}
