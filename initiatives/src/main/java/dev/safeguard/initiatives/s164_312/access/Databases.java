package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.COSMOS_DB_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.DOCUMENTDB_ACCOUNT_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** PostgreSQL and Cosmos DB: only those who were granted access get at ePHI, and each under their own name. */
final class Databases {
    private static final Parameter KEY_ONLY_APIS = Parameter.strings(
                    "cosmosKeyOnlyCapabilities", "EnableMongo", "EnableCassandra", "EnableTable", "EnableGremlin")
            .described(
                    "Cosmos DB capabilities that need keys",
                    "Capabilities of accounts that DB-14 leaves alone; empty demands of every account to do without keys.");

    static final Control POSTGRES_ENTRA_ONLY = control("DB-04", "postgres.entra-only")
            .titled("PostgreSQL servers know Microsoft Entra identities only")
            .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            .mustHave(allOf(
                    POSTGRESQL_FLEXIBLE_SERVERS.authConfigActiveDirectoryAuth().equalTo("Enabled"),
                    POSTGRESQL_FLEXIBLE_SERVERS.authConfigPasswordAuth().equalTo("Disabled")))
            .otherwise(AUDIT)
            .because("Database passwords are shared and outlive the people who knew them.");

    static final Control COSMOS_NO_KEYS = control("DB-14", "cosmos.no-keys")
            .titled("Cosmos DB accounts do not accept keys")
            .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(COSMOS_DB_ACCOUNTS)
            // Azure can turn keys off for the API for NoSQL only; the other APIs have nothing else.
            .when(COSMOS_DB_ACCOUNTS
                    .capabilities()
                    .none(capability -> capability.name().in(KEY_ONLY_APIS)))
            .mustHave(COSMOS_DB_ACCOUNTS.disableLocalAuth().isTrue())
            .otherwise(DENY)
            .orModify(
                    DOCUMENTDB_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(COSMOS_DB_ACCOUNTS.disableLocalAuth().alias(), Value.of(true)))
            .because("Whoever holds the account key reads all ePHI in it and leaves no name.")
            .with(KEY_ONLY_APIS);

    private Databases() {}

    static List<Control> controls() {
        return List.of(POSTGRES_ENTRA_ONLY, COSMOS_NO_KEYS);
    }
}
