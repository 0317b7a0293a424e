package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES_TRANSPARENT_DATA_ENCRYPTION;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.SQL_DB_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Azure SQL: encrypt and decrypt ePHI, with keys that the entity holds and rotates. */
final class Sql {
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

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_TDE);
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
