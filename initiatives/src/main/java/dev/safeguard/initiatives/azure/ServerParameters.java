package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;

/**
 * The server parameters of flexible database servers. Each is a child of its server, named like the parameter; Azure
 * lists those that nobody has set, too, with their defaults.
 */
public final class ServerParameters {
    private static final String POSTGRES_VERSION = "2024-08-01";

    private ServerParameters() {}

    /** A parameter of a PostgreSQL server, such as {@code log_connections}. */
    public static Related ofPostgres(String parameter) {
        return Related.ofType(POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS.name()).named(Value.of(parameter));
    }

    /** A parameter of a MySQL server, such as {@code tls_version}. */
    public static Related ofMysql(String parameter) {
        return Related.ofType(MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS.name()).named(Value.of(parameter));
    }

    /** Sets a parameter of the PostgreSQL server that is evaluated. */
    public static Deployment setOnPostgres(String parameter, Value value) {
        return template()
                .passing("server", expression("field('name')"))
                .passing("value", value)
                .resource(
                        POSTGRESQL_FLEXIBLE_SERVERS_CONFIGURATIONS.name(),
                        POSTGRES_VERSION,
                        expression("concat(parameters('server'), '/" + parameter + "')"),
                        NO_MEMBERS
                                .with("value", expression("parameters('value')"))
                                .with("source", Value.of("user-override")))
                .inResourceGroup();
    }
}
