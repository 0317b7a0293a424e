package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.COSMOS_DB_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.REDIS_ENTERPRISE;
import static dev.safeguard.dsl.azure.ResourceTypes.REDIS_ENTERPRISE_DATABASES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** PostgreSQL, MySQL, Cosmos DB, Redis: encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
final class Databases {
    private static final String KEY_VAULT = "AzureKeyVault";

    static final Control POSTGRES_CUSTOMER_KEY = control("DB-02", "postgres.cmk")
            .titled("PostgreSQL is encrypted with a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            .mustHave(allOf(
                    POSTGRESQL_FLEXIBLE_SERVERS.dataEncryptionType().equalTo(KEY_VAULT),
                    POSTGRESQL_FLEXIBLE_SERVERS.dataEncryptionPrimaryKeyURI().notEqualTo("")))
            .otherwise(AUDIT)
            .because("A key of its own lets the entity withdraw a server's ePHI from everybody at once.");

    static final Control MYSQL_CUSTOMER_KEY = control("DB-08", "mysql.cmk")
            .titled("MySQL is encrypted with a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(MYSQL_FLEXIBLE_SERVERS)
            .mustHave(MYSQL_FLEXIBLE_SERVERS.dataEncryptionType().equalTo(KEY_VAULT))
            .otherwise(AUDIT)
            .because("With Microsoft's key, nobody at the entity can make a copied disk unreadable.");

    static final Control COSMOS_CUSTOMER_KEY = control("DB-12", "cosmos.cmk")
            .titled("Cosmos DB is encrypted with a customer-managed key")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(COSMOS_DB_ACCOUNTS)
            .mustHave(COSMOS_DB_ACCOUNTS.keyVaultKeyUri().notEqualTo(""))
            .otherwise(AUDIT)
            .because("The entity can revoke its own key, and with it all access to the ePHI in the account.");

    static final Control MANAGED_REDIS_BASELINE = control("DB-19", "redis-managed.baseline")
            .titled("Managed Redis: encrypted clients, TLS 1.2, customer-managed key, no public network")
            .implementing(ENCRYPTION_AND_DECRYPTION, TRANSMISSION_SECURITY)
            .on(REDIS_ENTERPRISE)
            .mustHave(allOf(
                    REDIS_ENTERPRISE.minimumTlsVersion().equalTo("1.2"),
                    REDIS_ENTERPRISE.encryptionCustomerManagedKeyEncryption().exists(),
                    REDIS_ENTERPRISE.publicNetworkAccess().equalTo("Disabled")))
            .alsoOn(REDIS_ENTERPRISE_DATABASES)
            .mustHave(REDIS_ENTERPRISE_DATABASES.clientProtocol().equalTo("Encrypted"))
            .otherwise(AUDIT)
            .because("A cache holds copies of ePHI and deserves the locks of the database behind it.");

    private Databases() {}

    static List<Control> controls() {
        return List.of(POSTGRES_CUSTOMER_KEY, MYSQL_CUSTOMER_KEY, COSMOS_CUSTOMER_KEY, MANAGED_REDIS_BASELINE);
    }
}
