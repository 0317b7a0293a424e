package dev.safeguard.initiatives.diagnostics;

import static dev.safeguard.dsl.azure.ResourceTypes.API_MANAGEMENT_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.APPLICATION_GATEWAYS;
import static dev.safeguard.dsl.azure.ResourceTypes.AUTOMATION_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.AZURE_FIREWALLS;
import static dev.safeguard.dsl.azure.ResourceTypes.BACKUP_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.BASTION_HOSTS;
import static dev.safeguard.dsl.azure.ResourceTypes.CDN_PROFILES;
import static dev.safeguard.dsl.azure.ResourceTypes.COGNITIVE_SERVICES_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.CONFIGURATION_STORES;
import static dev.safeguard.dsl.azure.ResourceTypes.CONTAINER_REGISTRIES;
import static dev.safeguard.dsl.azure.ResourceTypes.COSMOS_DB_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.DATABRICKS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.DATA_FACTORIES;
import static dev.safeguard.dsl.azure.ResourceTypes.DICOM_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.EVENT_GRID_TOPICS;
import static dev.safeguard.dsl.azure.ResourceTypes.EVENT_HUB_NAMESPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.FHIR_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.HEALTHCARE_APIS_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.KUSTO_CLUSTERS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOGIC_WORKFLOWS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.MACHINE_LEARNING_SERVICES_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_ENVIRONMENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_HSMS;
import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS;
import static dev.safeguard.dsl.azure.ResourceTypes.P2S_VPN_GATEWAYS;
import static dev.safeguard.dsl.azure.ResourceTypes.POSTGRESQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.PUBLIC_IP_ADDRESSES;
import static dev.safeguard.dsl.azure.ResourceTypes.PURVIEW_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.RECOVERY_SERVICES_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.REDIS_CACHES;
import static dev.safeguard.dsl.azure.ResourceTypes.REDIS_ENTERPRISE_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.SEARCH_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.SERVICE_BUS_NAMESPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_MANAGED_INSTANCES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.SYNAPSE_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORK_GATEWAYS;
import static dev.safeguard.initiatives.diagnostics.DiagnosedService.service;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * LOG-02: the services whose resource logs must reach the workspace. Whether one has the group {@code audit} is what
 * Microsoft's built-in definition for it says.
 */
public final class ResourceDiagnostics {
    private static final List<DiagnosedService> DATA = List.of(
            service("keyvault", "Key Vault", KEY_VAULTS).auditedBy("AuditEvent"),
            service("managedhsm", "Managed HSM", MANAGED_HSMS).auditedBy("AuditEvent"),
            service("sqldb", "SQL Database", SQL_SERVERS_DATABASES).auditedBy("SQLSecurityAuditEvents"),
            service("sqlmi", "SQL Managed Instance", SQL_MANAGED_INSTANCES).auditedBy("SQLSecurityAuditEvents"),
            service("postgresql", "Azure Database for PostgreSQL", POSTGRESQL_FLEXIBLE_SERVERS)
                    .auditedBy("PostgreSQLLogs"),
            service("mysql", "Azure Database for MySQL", MYSQL_FLEXIBLE_SERVERS).auditedBy("MySqlAuditLogs"),
            service("cosmosdb", "Azure Cosmos DB", COSMOS_DB_ACCOUNTS),
            service("redis", "Azure Cache for Redis", REDIS_CACHES),
            service("redisenterprise", "Azure Managed Redis", REDIS_ENTERPRISE_DATABASES),
            service("fhir", "FHIR service", FHIR_SERVICES).withoutAuditGroup().auditedBy("AuditLogs"),
            service("dicom", "DICOM service", DICOM_SERVICES)
                    .withoutAuditGroup()
                    .auditedBy("AuditLogs"),
            service("apiforfhir", "Azure API for FHIR", HEALTHCARE_APIS_SERVICES)
                    .withoutAuditGroup()
                    .auditedBy("AuditLogs"));

    private static final List<DiagnosedService> NETWORK = List.of(
            service("apim", "API Management", API_MANAGEMENT_SERVICES),
            service("appgateway", "Application Gateway", APPLICATION_GATEWAYS).withoutAuditGroup(),
            service("firewall", "Azure Firewall", AZURE_FIREWALLS).withoutAuditGroup(),
            service("bastion", "Azure Bastion", BASTION_HOSTS),
            service("nsg", "Network security groups", NETWORK_SECURITY_GROUPS).withoutAuditGroup(),
            service("publicip", "Public IP addresses", PUBLIC_IP_ADDRESSES),
            service("vpngateway", "VPN Gateway", VIRTUAL_NETWORK_GATEWAYS),
            service("p2svpn", "Virtual WAN user VPN", P2S_VPN_GATEWAYS),
            service("cdn", "Azure Front Door", CDN_PROFILES));

    private static final List<DiagnosedService> INTEGRATION = List.of(
            service("servicebus", "Service Bus", SERVICE_BUS_NAMESPACES),
            service("eventhub", "Event Hubs", EVENT_HUB_NAMESPACES),
            service("eventgrid", "Event Grid topics", EVENT_GRID_TOPICS),
            service("acr", "Container Registry", CONTAINER_REGISTRIES),
            service("containerapps", "Container Apps", MANAGED_ENVIRONMENTS),
            service("datafactory", "Data Factory", DATA_FACTORIES).withoutAuditGroup(),
            service("synapse", "Synapse Analytics", SYNAPSE_WORKSPACES),
            service("databricks", "Azure Databricks", DATABRICKS_WORKSPACES).withoutAuditGroup(),
            service("machinelearning", "Azure Machine Learning", MACHINE_LEARNING_SERVICES_WORKSPACES),
            service("aiservices", "Azure AI services", COGNITIVE_SERVICES_ACCOUNTS),
            service("search", "AI Search", SEARCH_SERVICES),
            service("purview", "Microsoft Purview", PURVIEW_ACCOUNTS),
            service("kusto", "Azure Data Explorer", KUSTO_CLUSTERS));

    private static final List<DiagnosedService> OPERATIONS = List.of(
            service("logicapps", "Logic Apps", LOGIC_WORKFLOWS).withoutAuditGroup(),
            service("automation", "Azure Automation", AUTOMATION_ACCOUNTS).auditedBy("AuditEvent"),
            service("appconfig", "App Configuration", CONFIGURATION_STORES),
            service("recoveryvault", "Recovery Services vault", RECOVERY_SERVICES_VAULTS)
                    .withoutAuditGroup(),
            service("backupvault", "Backup vault", BACKUP_VAULTS).withoutAuditGroup(),
            service("loganalytics", "Log Analytics", LOG_ANALYTICS_WORKSPACES).auditedBy("Audit"));

    private ResourceDiagnostics() {}

    public static List<Control> controls() {
        return Stream.of(DATA, NETWORK, INTEGRATION, OPERATIONS)
                .flatMap(Collection::stream)
                .<Control>map(DiagnosedService::toControl)
                .toList();
    }
}
