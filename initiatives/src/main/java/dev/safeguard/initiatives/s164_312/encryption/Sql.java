package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_MANAGED_INSTANCES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES_TRANSPARENT_DATA_ENCRYPTION;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_ENCRYPTION_PROTECTOR;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.SQL_DB_CONTRIBUTOR;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Azure SQL: encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
final class Sql {
    private static final String KEY_VAULT = "AzureKeyVault";
    private static final ResourceType INSTANCE_PROTECTOR =
            ResourceType.of("Microsoft.Sql/managedInstances/encryptionProtector", false);

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

    static final Control SQL_CUSTOMER_KEY = control("SQL-02", "sql.tde-cmk")
            .titled("SQL is encrypted with a customer-managed key that rotates by itself")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(SQL_SERVERS)
            .mustHave(SQL_SERVERS.keyId().notEqualTo(""))
            .alsoOn(SQL_SERVERS_ENCRYPTION_PROTECTOR)
            .mustHave(allOf(
                    SQL_SERVERS_ENCRYPTION_PROTECTOR.serverKeyType().equalTo(KEY_VAULT),
                    SQL_SERVERS_ENCRYPTION_PROTECTOR.autoRotationEnabled().isTrue()))
            .otherwise(AUDIT)
            .because("Only with a key of its own can the entity cut off every copy of a database, backups included.");

    static final Control INSTANCE_BASELINE = control("SQL-13", "sql.mi-baseline")
            .titled("Managed instances: TLS 1.2, customer-managed key, Entra only, no public endpoint")
            .implementing(ENCRYPTION_AND_DECRYPTION, PERSON_OR_ENTITY_AUTHENTICATION, TRANSMISSION_SECURITY)
            .on(SQL_MANAGED_INSTANCES)
            .mustHave(allOf(
                    SQL_MANAGED_INSTANCES.minimalTlsVersion().in("1.2", "1.3"),
                    SQL_MANAGED_INSTANCES.keyId().notEqualTo(""),
                    SQL_MANAGED_INSTANCES
                            .administratorsAzureADOnlyAuthentication()
                            .isTrue(),
                    SQL_MANAGED_INSTANCES.publicDataEndpointEnabled().isFalse()))
            .alsoOn(INSTANCE_PROTECTOR)
            .mustHave(field(INSTANCE_PROTECTOR.name() + "/serverKeyType").equalTo(KEY_VAULT))
            .otherwise(DENY)
            .because("An instance holds many databases of ePHI behind one door, so each of its locks must be shut.");

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_TDE, SQL_CUSTOMER_KEY, INSTANCE_BASELINE);
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
