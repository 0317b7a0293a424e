package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.COGNITIVE_SERVICES_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.DATABRICKS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.DATA_FACTORIES;
import static dev.safeguard.dsl.azure.ResourceTypes.HD_INSIGHT_CLUSTERS;
import static dev.safeguard.dsl.azure.ResourceTypes.KUSTO_CLUSTERS;
import static dev.safeguard.dsl.azure.ResourceTypes.MACHINE_LEARNING_SERVICES_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.SEARCH_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.SYNAPSE_WORKSPACES;
import static dev.safeguard.initiatives.paas.CustomerKey.cmk;
import static dev.safeguard.initiatives.paas.LocalAuthentication.local;
import static dev.safeguard.initiatives.paas.PrivateLink.pe;
import static dev.safeguard.initiatives.paas.PublicAccess.pna;
import static dev.safeguard.initiatives.paas.Row.row;
import static dev.safeguard.initiatives.paas.ServiceRoles.COGNITIVE_SERVICES_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.DATA_FACTORY_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.SEARCH_SERVICE_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.Setting.mendable;
import static dev.safeguard.initiatives.paas.Setting.required;
import static dev.safeguard.initiatives.paas.TransportEncryption.tls;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.rule.Details.Operation;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Services that move, search, query and learn from data. */
final class Analytics {
    private static final ResourceType SYNAPSE_SQL_TLS =
            ResourceType.of("Microsoft.Synapse/workspaces/dedicatedSQLminimalTlsSettings", false);

    private static final Row SEARCH = row(
            "search",
            "AI Search",
            SEARCH_SERVICES,
            SEARCH_SERVICE_CONTRIBUTOR,
            pna(mendable(SEARCH_SERVICES.publicNetworkAccess(), "Disabled")),
            pe("searchService", "privatelink.search.windows.net"),
            cmk(SEARCH_SERVICES.encryptionWithCmkEnforcement().equalTo("Enabled")),
            // The service refuses options for API keys when local authentication is off.
            local(mendable(SEARCH_SERVICES.disableLocalAuth(), true)
                    .mendedBy(
                            Operation.addOrReplace(SEARCH_SERVICES.authOptions().alias(), new Value.Null()))));

    private static final Row AI_SERVICES = row(
            "aiservices",
            "Azure AI services",
            COGNITIVE_SERVICES_ACCOUNTS,
            COGNITIVE_SERVICES_CONTRIBUTOR,
            pna(mendable(COGNITIVE_SERVICES_ACCOUNTS.publicNetworkAccess(), "Disabled")),
            pe("account", "privatelink.cognitiveservices.azure.com"),
            cmk(COGNITIVE_SERVICES_ACCOUNTS.encryptionKeySource().equalTo("Microsoft.KeyVault")),
            local(mendable(COGNITIVE_SERVICES_ACCOUNTS.disableLocalAuth(), true)));

    private static final Row DATA_FACTORY = row(
            "datafactory",
            "Data Factory",
            DATA_FACTORIES,
            DATA_FACTORY_CONTRIBUTOR,
            pna(mendable(DATA_FACTORIES.publicNetworkAccess(), "Disabled")),
            pe("dataFactory", "privatelink.datafactory.azure.net"),
            cmk(DATA_FACTORIES.encryptionVaultBaseUrl().exists()));

    private static final Row SYNAPSE = row(
            "synapse",
            "Synapse",
            SYNAPSE_WORKSPACES,
            CONTRIBUTOR,
            pna(mendable(SYNAPSE_WORKSPACES.publicNetworkAccess(), "Disabled")),
            pe("Sql", "privatelink.sql.azuresynapse.net"),
            cmk(SYNAPSE_WORKSPACES.encryptionCmkKeyKeyVaultUrl().exists()),
            tls(mendable(field(SYNAPSE_SQL_TLS.name() + "/minimalTlsVersion"), "1.2", "1.3")
                    .on(SYNAPSE_SQL_TLS)),
            local(mendable(SYNAPSE_WORKSPACES.azureADOnlyAuthentication(), true)));

    private static final Row DATABRICKS = row(
            "databricks",
            "Databricks",
            DATABRICKS_WORKSPACES,
            CONTRIBUTOR,
            pna(required(DATABRICKS_WORKSPACES.publicNetworkAccess().equalTo("Disabled"))),
            pe("databricks_ui_api", "privatelink.azuredatabricks.net"),
            cmk(DATABRICKS_WORKSPACES
                    .encryptionEntitiesManagedServicesKeySource()
                    .equalTo("Microsoft.Keyvault")),
            local(
                    required(DATABRICKS_WORKSPACES
                                    .parametersEnableNoPublicIpValue()
                                    .isTrue())
                            .meaning(
                                    "Databricks clusters have no public IP addresses",
                                    "A cluster node with a public address can be reached by whoever guesses a credential of it.")));

    private static final Row MACHINE_LEARNING = row(
            "ml",
            "Machine Learning",
            MACHINE_LEARNING_SERVICES_WORKSPACES,
            CONTRIBUTOR,
            pna(mendable(MACHINE_LEARNING_SERVICES_WORKSPACES.publicNetworkAccess(), "Disabled")),
            pe("amlworkspace", "privatelink.api.azureml.ms"),
            cmk(MACHINE_LEARNING_SERVICES_WORKSPACES.encryptionStatus().equalTo("Enabled")));

    private static final Row DATA_EXPLORER = row(
            "kusto",
            "Data Explorer",
            KUSTO_CLUSTERS,
            CONTRIBUTOR,
            pna(mendable(KUSTO_CLUSTERS.publicNetworkAccess(), "Disabled")),
            pe("cluster", Value.expression("concat('privatelink.', field('location'), '.kusto.windows.net')")),
            cmk(KUSTO_CLUSTERS.keyVaultPropertiesKeyName().exists()));

    private static final Row HDINSIGHT = row(
            "hdinsight",
            "HDInsight",
            HD_INSIGHT_CLUSTERS,
            CONTRIBUTOR,
            pe("gateway", "privatelink.azurehdinsight.net"),
            cmk(required(HD_INSIGHT_CLUSTERS
                            .diskEncryptionPropertiesEncryptionAtHost()
                            .isTrue())
                    .meaning(
                            "HDInsight encrypts at the host",
                            "Without it, temporary disks and caches of the nodes hold ePHI in the clear.")),
            tls(required(HD_INSIGHT_CLUSTERS
                            .encryptionInTransitPropertiesIsEncryptionInTransitEnabled()
                            .isTrue())
                    .meaning(
                            "HDInsight encrypts the traffic between its nodes",
                            "Nodes shuffle ePHI between each other, readable to whoever listens in that network.")));

    private Analytics() {}

    static List<Row> rows() {
        return List.of(
                SEARCH, AI_SERVICES, DATA_FACTORY, SYNAPSE, DATABRICKS, MACHINE_LEARNING, DATA_EXPLORER, HDINSIGHT);
    }
}
