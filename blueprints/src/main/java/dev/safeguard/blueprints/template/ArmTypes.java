package dev.safeguard.blueprints.template;

import static dev.safeguard.blueprints.template.Level.RESOURCE_GROUP;
import static dev.safeguard.blueprints.template.Level.SUBSCRIPTION;

/**
 * The one table of API versions. Not the newest ones: these had been deployed by Azure Verified Modules by August 2026,
 * and older regions and clouds know them too. An API version can change what a missing property means, so raising one is
 * a change of the landing zone.
 */
public final class ArmTypes {
    public static final ArmType DEPLOYMENT = grouped("Microsoft.Resources/deployments", "2025-04-01");
    public static final ArmType RESOURCE_GROUPS =
            new ArmType("Microsoft.Resources/resourceGroups", "2025-04-01", SUBSCRIPTION);
    public static final ArmType DEFENDER_PLAN = new ArmType("Microsoft.Security/pricings", "2024-01-01", SUBSCRIPTION);

    public static final ArmType NETWORK_SECURITY_GROUP =
            grouped("Microsoft.Network/networkSecurityGroups", "2025-05-01");
    public static final ArmType VIRTUAL_NETWORK = grouped("Microsoft.Network/virtualNetworks", "2025-05-01");
    public static final ArmType ROUTE_TABLE = grouped("Microsoft.Network/routeTables", "2025-05-01");
    public static final ArmType SUBNET = grouped("Microsoft.Network/virtualNetworks/subnets", "2025-05-01");
    public static final ArmType PEERING =
            grouped("Microsoft.Network/virtualNetworks/virtualNetworkPeerings", "2025-05-01");
    public static final ArmType PRIVATE_ENDPOINT = grouped("Microsoft.Network/privateEndpoints", "2025-05-01");
    public static final ArmType PRIVATE_DNS_ZONE_GROUP =
            grouped("Microsoft.Network/privateEndpoints/privateDnsZoneGroups", "2025-05-01");
    public static final ArmType PRIVATE_DNS_ZONE = grouped("Microsoft.Network/privateDnsZones", "2024-06-01");
    public static final ArmType PRIVATE_DNS_LINK =
            grouped("Microsoft.Network/privateDnsZones/virtualNetworkLinks", "2024-06-01");

    public static final ArmType WORKSPACE = grouped("Microsoft.OperationalInsights/workspaces", "2025-07-01");
    public static final ArmType WORKSPACE_TABLE =
            grouped("Microsoft.OperationalInsights/workspaces/tables", "2025-07-01");
    /** Everybody uses the preview: the only stable version, 2016-09-01, has another shape. */
    public static final ArmType DIAGNOSTIC_SETTING =
            grouped("Microsoft.Insights/diagnosticSettings", "2021-05-01-preview");

    public static final ArmType KEY_VAULT = grouped("Microsoft.KeyVault/vaults", "2025-05-01");
    public static final ArmType KEY = grouped("Microsoft.KeyVault/vaults/keys", "2024-11-01");
    public static final ArmType USER_ASSIGNED_IDENTITY =
            grouped("Microsoft.ManagedIdentity/userAssignedIdentities", "2024-11-30");
    public static final ArmType ROLE_ASSIGNMENT = grouped("Microsoft.Authorization/roleAssignments", "2022-04-01");
    public static final ArmType ROLE_DEFINITION =
            new ArmType("Microsoft.Authorization/roleDefinitions", "2022-04-01", SUBSCRIPTION);

    public static final ArmType STORAGE_ACCOUNT = grouped("Microsoft.Storage/storageAccounts", "2025-08-01");
    public static final ArmType BLOB_SERVICE = grouped("Microsoft.Storage/storageAccounts/blobServices", "2025-08-01");

    private ArmTypes() {}

    private static ArmType grouped(String name, String apiVersion) {
        return new ArmType(name, apiVersion, RESOURCE_GROUP);
    }
}
