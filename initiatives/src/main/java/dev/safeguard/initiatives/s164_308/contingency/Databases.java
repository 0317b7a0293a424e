package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceTypes.COSMOS_DB_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.DATA_BACKUP_PLAN;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;
import java.util.stream.LongStream;

/** PostgreSQL and Cosmos DB: back up ePHI, and restore it after an emergency. */
final class Databases {
    private static final Parameter POSTGRES_DAYS = Parameter.integer("postgresBackupDays", 35)
            .allowing(LongStream.rangeClosed(7, 35).toArray())
            .described("Days of PostgreSQL backups", "How long a server's backups are kept; 7 to 35.");

    static final Control POSTGRES_BACKUP = control("DB-06", "postgres.geo-backup")
            .titled("PostgreSQL backups are kept for weeks and in a second region")
            .implementing(DATA_BACKUP_PLAN)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            .mustHave(allOf(
                    POSTGRESQL_FLEXIBLE_SERVERS.backupGeoRedundantBackup().equalTo("Enabled"),
                    POSTGRESQL_FLEXIBLE_SERVERS.backupBackupRetentionDays().atLeast(POSTGRES_DAYS)))
            .otherwise(AUDIT)
            .because("Backups in the region of the server are lost with it, and so is the ePHI.")
            .with(POSTGRES_DAYS)
            .version("1.0.1");

    static final Control COSMOS_CONTINUOUS = control("DB-16", "cosmos.continuous-backup")
            .titled("Cosmos DB is backed up continuously")
            .implementing(DATA_BACKUP_PLAN)
            .on(COSMOS_DB_ACCOUNTS)
            .mustHave(COSMOS_DB_ACCOUNTS.backupPolicyType().equalTo("Continuous"))
            .otherwise(AUDIT)
            .because("Periodic backups lose hours of ePHI, and only Microsoft's support can restore them.");

    private Databases() {}

    static List<Control> controls() {
        return List.of(POSTGRES_BACKUP, COSMOS_CONTINUOUS);
    }
}
