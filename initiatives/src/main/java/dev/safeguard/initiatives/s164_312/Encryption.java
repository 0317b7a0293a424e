package dev.safeguard.initiatives.s164_312;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS_KEYS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES_TRANSPARENT_DATA_ENCRYPTION;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.DISPOSAL;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.SQL_DB_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** 164.312(a)(2)(iv): encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
public final class Encryption {

    static final Control STORAGE_CUSTOMER_KEY = control("STG-07", "storage.cmk")
            .titled("Storage is encrypted with a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION, DISPOSAL)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.encryptionKeySource().equalTo("Microsoft.Keyvault"))
            .otherwise(AUDIT)
            .because(
                    "With a key of its own, the entity can revoke access to ePHI and prove that deleted data is gone.");

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

    static final Control SQL_TDE = control("SQL-01", "sql.tde")
            .titled("Transparent data encryption on")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(SQL_SERVERS_DATABASES)
            .when(SQL_SERVERS_DATABASES.resourceName().notEqualTo("master"))
            .mustHave(Related.ofType(SQL_SERVERS_DATABASES_TRANSPARENT_DATA_ENCRYPTION.name())
                    .named(Value.of("current")))
            // The service renamed status to state; older api-versions answer with the old name.
            .satisfying(anyOf(
                    SQL_SERVERS_DATABASES_TRANSPARENT_DATA_ENCRYPTION.state().equalTo("Enabled"),
                    SQL_SERVERS_DATABASES_TRANSPARENT_DATA_ENCRYPTION.status().equalTo("Enabled")))
            .otherwiseDeploy(encryption(), SQL_DB_CONTRIBUTOR)
            .because("Without it, whoever gets hold of a database file or backup reads the ePHI in it.");

    private Encryption() {}

    public static List<Control> controls() {
        return List.of(STORAGE_CUSTOMER_KEY, KEY_ROTATION, SQL_TDE);
    }

    private static Deployment encryption() {
        return template()
                .passing("database", expression("field('fullName')"))
                .resource(
                        "Microsoft.Sql/servers/databases/transparentDataEncryption",
                        "2021-11-01",
                        expression("concat(parameters('database'), '/current')"),
                        NO_MEMBERS.with("state", Value.of("Enabled")))
                .inResourceGroup();
    }
}
