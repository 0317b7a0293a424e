package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_AZURE_AD_ONLY_AUTHENTICATIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_FIREWALL_RULES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.SQL_SERVER_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Azure SQL: only those who were granted access get at ePHI, and each under their own name. */
final class Sql {
    static final Control SQL_ENTRA_ONLY = control("SQL-06", "sql.entra-only")
            .titled("SQL servers know Microsoft Entra identities only")
            .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(SQL_SERVERS)
            .when(allOf(
                    // A restored server takes its administrators from the deleted one, whatever the request says.
                    SQL_SERVERS.createMode().notEqualTo("Restore"),
                    // Synapse puts its own servers there; their administrators are those of the workspace.
                    field("id").notContaining("/resourceGroups/synapseworkspace-managedrg-")))
            .mustHave(SQL_SERVERS.administratorsAzureADOnlyAuthentication().isTrue())
            .alsoOn(SQL_SERVERS_AZURE_AD_ONLY_AUTHENTICATIONS)
            .mustHave(SQL_SERVERS_AZURE_AD_ONLY_AUTHENTICATIONS
                    .azureADOnlyAuthentication()
                    .isTrue())
            .otherwise(DENY)
            .because("A SQL login can be shared, so a query for ePHI under it names nobody.");

    static final Control SQL_NO_PUBLIC_NETWORK = control("SQL-08", "sql.public-network-disabled")
            .titled("SQL is closed to public networks")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(SQL_SERVERS)
            .mustHave(SQL_SERVERS.publicNetworkAccess().equalTo("Disabled"))
            .otherwise(DENY)
            .orModify(
                    SQL_SERVER_CONTRIBUTOR,
                    addOrReplace(SQL_SERVERS.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because("A database with a public endpoint is one password away from the internet.")
            .version("1.0.1");

    static final Control SQL_NO_WIDE_RULE = control("SQL-10", "sql.no-allow-azure-rule")
            .titled("No SQL firewall rule admits all of Azure or all of the internet")
            .implementing(ACCESS_CONTROL)
            .on(SQL_SERVERS_FIREWALL_RULES)
            .mustHave(allOf(
                    // From 0.0.0.0 to 0.0.0.0 stands for every address in Azure, other customers' among them.
                    SQL_SERVERS_FIREWALL_RULES.startIpAddress().notEqualTo("0.0.0.0"),
                    SQL_SERVERS_FIREWALL_RULES.endIpAddress().notEqualTo("255.255.255.255")))
            .otherwise(DENY)
            .because("A rule for everybody leaves the password as the only thing between strangers and ePHI.");

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_ENTRA_ONLY, SQL_NO_PUBLIC_NETWORK, SQL_NO_WIDE_RULE);
    }
}
