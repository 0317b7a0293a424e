package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES_BACKUP_LONG_TERM_RETENTION_POLICIES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES_BACKUP_SHORT_TERM_RETENTION_POLICIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.DATA_BACKUP_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.DISASTER_RECOVERY_PLAN;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.stream.LongStream;

/** Azure SQL: back up ePHI, and restore it after an emergency. */
final class Sql {
    private static final Parameter IMMUTABLE = Parameter.bool("sqlImmutableBackups", false)
            .described(
                    "Immutable long-term backups",
                    "Whether long-term backups must also be protected by time-based immutability.");

    private static final Parameter RESTORE_DAYS = Parameter.integer("sqlRestoreDays", 14)
            .allowing(LongStream.rangeClosed(1, 35).toArray())
            .described("Days of point-in-time restore", "How far back a database can be restored; 1 to 35.");

    static final Control SQL_LONG_TERM = control("SQL-14", "sql.ltr")
            .titled("SQL databases keep long-term backups")
            .implementing(DATA_BACKUP_PLAN)
            .on(SQL_SERVERS_DATABASES)
            .when(notMaster())
            .mustHave(Related.ofType(SQL_SERVERS_DATABASES_BACKUP_LONG_TERM_RETENTION_POLICIES.name())
                    .named(Value.of("default")))
            .satisfying(allOf(
                    anyOf(
                            keeps(SQL_SERVERS_DATABASES_BACKUP_LONG_TERM_RETENTION_POLICIES.weeklyRetention()),
                            keeps(SQL_SERVERS_DATABASES_BACKUP_LONG_TERM_RETENTION_POLICIES.monthlyRetention()),
                            keeps(SQL_SERVERS_DATABASES_BACKUP_LONG_TERM_RETENTION_POLICIES.yearlyRetention())),
                    anyOf(
                            where(Operand.value(IMMUTABLE.asValue()), Operator.EQUALS, Value.of(false)),
                            SQL_SERVERS_DATABASES_BACKUP_LONG_TERM_RETENTION_POLICIES
                                    .timeBasedImmutability()
                                    .equalTo("Enabled"))))
            .otherwiseAudit()
            .because("Point-in-time restore ends after weeks, and damage to ePHI is often found later.")
            .with(IMMUTABLE);

    static final Control SQL_RESTORE_WINDOW = control("SQL-15", "sql.pitr-window")
            .titled("SQL databases can be restored to any moment of the last weeks")
            .implementing(DATA_BACKUP_PLAN, DISASTER_RECOVERY_PLAN)
            .on(SQL_SERVERS_DATABASES)
            .when(notMaster())
            .mustHave(Related.ofType(SQL_SERVERS_DATABASES_BACKUP_SHORT_TERM_RETENTION_POLICIES.name())
                    .named(Value.of("default")))
            .satisfying(SQL_SERVERS_DATABASES_BACKUP_SHORT_TERM_RETENTION_POLICIES
                    .retentionDays()
                    .atLeast(RESTORE_DAYS))
            .otherwiseAudit()
            .because("A wrong update of ePHI must be noticed before the last backup without it is gone.")
            .with(RESTORE_DAYS)
            .version("1.0.1");

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_LONG_TERM, SQL_RESTORE_WINDOW);
    }

    /** Azure backs master up itself. */
    private static Condition notMaster() {
        return SQL_SERVERS_DATABASES.resourceName().notEqualTo("master");
    }

    private static Condition keeps(StringField retention) {
        return allOf(retention.exists(), retention.notEqualTo("PT0S"));
    }
}
