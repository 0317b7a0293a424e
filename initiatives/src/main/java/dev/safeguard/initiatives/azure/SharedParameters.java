package dev.safeguard.initiatives.azure;

import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** Parameters that mean the same in every control that has them; an initiative merges them by name. */
public final class SharedParameters {

    /** Where audit logs go. */
    public static final Parameter LOG_ANALYTICS_WORKSPACE = Parameter.string("logAnalyticsWorkspaceId", "")
            .described(
                    "Log Analytics workspace",
                    "Full resource id of the workspace that keeps the audit logs; give it before the first remediation, which fails without.")
            .strongType("omsWorkspace")
            .withMetadata("assignPermissions", Value.of(true));

    /** How much a service tells of itself. */
    public static final Parameter DIAGNOSTIC_CATEGORY_GROUP = Parameter.string("diagnosticCategoryGroup", "audit")
            .allowing("audit", "allLogs")
            .described(
                    "Log category group",
                    "audit: who did what; allLogs: everything. Services without an audit group always send allLogs.");

    /** Where remediation puts private endpoints. */
    public static final Parameter PRIVATE_ENDPOINT_SUBNET = Parameter.string("privateEndpointSubnetId", "")
            .described(
                    "Subnet of private endpoints",
                    "Full resource id of the subnet for new private endpoints; without it, DeployIfNotExists fails.")
            .strongType("Microsoft.Network/virtualNetworks/subnets")
            .withMetadata("assignPermissions", Value.of(true));

    /** Where remediation registers the names of private endpoints. */
    public static final Parameter PRIVATE_DNS_ZONE_GROUP = Parameter.string("privateDnsZoneResourceGroupId", "")
            .described(
                    "Resource group of private DNS zones",
                    "Full id of the group that holds the privatelink zones; empty leaves DNS of new endpoints to others.")
            .withMetadata("assignPermissions", Value.of(true));

    /** How long what documents compliance is kept: six years, two leap days among them. */
    public static final Parameter RETENTION_DAYS = Parameter.integer("retentionDays", 2192)
            .described("Days of retention", "How long audit logs and other documentation are kept; 2192 is six years.");

    /** Foreign tenants that data may go to. */
    public static final Parameter ALLOWED_TENANTS = Parameter.strings("allowedTenantIds")
            .described(
                    "Allowed tenants",
                    "Ids of Entra tenants, beside the own one, with which images may be shared and to which services may connect.");

    /** Which environment a resource belongs to. */
    public static final Parameter ENVIRONMENT_TAG = Parameter.string("environmentTagName", "environment")
            .described("Environment tag name", "The tag that names the environment of a resource and of its group.");

    /** The environments there are. */
    public static final Parameter ENVIRONMENTS = Parameter.strings(
                    "environmentTagValues", "prod", "nonprod", "dev", "test")
            .described("Environment tag values", "The environments there are; compared ignoring case.");

    private SharedParameters() {}
}
