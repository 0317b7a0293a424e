package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.LOG_IN_MONITORING;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.initiatives.azure.Roles.CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords.Watched;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.ServerParameters;
import java.util.List;

/**
 * PostgreSQL and MySQL: record and examine activity in systems that hold ePHI. An existence check looks for one related
 * resource, so each server parameter has a control of its own.
 */
final class Databases {
    private static final Parameter AUDIT_CLASSES = Parameter.string("postgresAuditClasses", "read,write,ddl,role")
            .described("Statements that pgAudit logs", "What remediation writes into pgaudit.log.");

    static final Control POSTGRES_AUDIT = control("DB-05", "postgres.audit")
            .titled("PostgreSQL statements are audited by pgAudit")
            .implementing(AUDIT_CONTROLS, LOG_IN_MONITORING)
            .on(POSTGRESQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofPostgres("pgaudit.log"))
            .satisfying(allOf(
                    POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().notEqualTo(""),
                    POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().notEqualTo("none")))
            .otherwiseAudit()
            .orDeploy(ServerParameters.setOnPostgres("pgaudit.log", AUDIT_CLASSES.asValue()), CONTRIBUTOR)
            .because("Without statement logs nobody can say which rows of ePHI were read, and by whom.")
            .with(AUDIT_CLASSES)
            .sharingEffect("db-05");

    static final Control POSTGRES_CONNECTIONS = logged(
                    "DB-05-connections", "postgres.log-connections", "log_connections")
            .because("Every attempt to log in to ePHI should leave a trace, the failed ones first of all.")
            .sharingEffect("db-05");

    static final Control POSTGRES_DISCONNECTIONS = logged(
                    "DB-05-disconnections", "postgres.log-disconnections", "log_disconnections")
            .because("How long a session lasted tells a lookup from the theft of a whole database.")
            .sharingEffect("db-05");

    static final Control POSTGRES_CHECKPOINTS = logged(
                    "DB-05-checkpoints", "postgres.log-checkpoints", "log_checkpoints")
            .because("Checkpoints date the state of the data when a log is used as evidence.")
            .sharingEffect("db-05");

    static final Control MYSQL_AUDIT = control("DB-11", "mysql.audit")
            .titled("MySQL servers keep an audit log")
            .implementing(AUDIT_CONTROLS)
            .on(MYSQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofMysql("audit_log_enabled"))
            .satisfying(MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().equalTo("ON"))
            .otherwiseAudit()
            .because("The audit log is off on a new server, so access to ePHI leaves no trace.")
            .sharingEffect("db-11");

    static final Control MYSQL_AUDIT_EVENTS = control("DB-11-events", "mysql.audit-events")
            .titled("The MySQL audit log records connections")
            .implementing(AUDIT_CONTROLS)
            .on(MYSQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofMysql("audit_log_events"))
            .satisfying(MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().containing("CONNECTION"))
            .otherwiseAudit()
            .because("An audit log without connections does not say who was there.")
            .sharingEffect("db-11");

    private Databases() {}

    static List<Control> controls() {
        return List.of(
                POSTGRES_AUDIT,
                POSTGRES_CONNECTIONS,
                POSTGRES_DISCONNECTIONS,
                POSTGRES_CHECKPOINTS,
                MYSQL_AUDIT,
                MYSQL_AUDIT_EVENTS);
    }

    private static Watched logged(String id, String key, String parameter) {
        return control(id, key)
                .titled("PostgreSQL has " + parameter + " on")
                .implementing(AUDIT_CONTROLS, LOG_IN_MONITORING)
                .on(POSTGRESQL_FLEXIBLE_SERVERS)
                .mustHave(ServerParameters.ofPostgres(parameter))
                .satisfying(POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().equalTo("ON"))
                .otherwiseAudit()
                .orDeploy(ServerParameters.setOnPostgres(parameter, Value.of("ON")), CONTRIBUTOR);
    }
}
