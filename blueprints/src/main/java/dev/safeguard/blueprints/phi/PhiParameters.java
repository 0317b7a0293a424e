package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.template.TemplateParameter.integer;
import static dev.safeguard.blueprints.template.TemplateParameter.object;
import static dev.safeguard.blueprints.template.TemplateParameter.text;

import dev.safeguard.blueprints.template.Arm;
import dev.safeguard.blueprints.template.TemplateParameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What may differ between two workloads. All have defaults that are safe; none is a secret. */
final class PhiParameters {
    static final TemplateParameter LOCATION = text("location", "Azure region of all resources.")
            .byDefault(Arm.property(Arm.call("deployment"), "location"));

    static final TemplateParameter NAME_PREFIX = text(
                    "namePrefix", "Name of the workload, in all resource names: letters and digits, a letter first.")
            .byDefault(Value.of("phi"))
            .ofLength(2, 7);

    static final TemplateParameter RESOURCE_GROUP_NAME = text("resourceGroupName", "Resource group to create.")
            .byDefault(Arm.format("rg-{0}-workload", NAME_PREFIX.value()))
            .ofLength(1, 90);

    static final TemplateParameter ADDRESS_PREFIX = text(
                    "addressPrefix", "Addresses of the spoke network: a CIDR block of at least a /23.")
            .byDefault(Value.of("10.64.0.0/23"));

    static final TemplateParameter CLIENT_ADDRESS_PREFIX = text(
                    "clientAddressPrefix",
                    "Who may reach the PHI subnet by HTTPS: a CIDR block; the spoke itself unless said otherwise.")
            .byDefault(ADDRESS_PREFIX.value());

    static final TemplateParameter HUB_NETWORK_ID = text(
                    "hubVirtualNetworkId", "Resource id of the hub network to peer with; empty for none.")
            .byDefault(Value.of(""));

    static final TemplateParameter FIREWALL_ADDRESS = text(
                    "firewallPrivateAddress",
                    "Where traffic that leaves the network goes: the private address of the hub's firewall; empty for nowhere.")
            .byDefault(Value.of(""));

    static final TemplateParameter ENVIRONMENT = text(
                    "environment", "Which environment this is; a vault serves one, and its tag says which.")
            .byDefault(Value.of("prod"))
            .oneOf(Stream.of("prod", "test", "dev").map(Value::of).toList());

    static final TemplateParameter WORKSPACE_ID = text(
                    "logAnalyticsWorkspaceId",
                    "Resource id of a central workspace for the audit logs; empty creates one here.")
            .byDefault(Value.of(""));

    static final TemplateParameter LOG_QUERY_NETWORK = text(
                    "logQueryNetworkAccess",
                    "Whether the workspace created here answers queries from outside an Azure Monitor private link scope.")
            .byDefault(Value.of("Disabled"))
            .oneOf(List.of(Value.of("Disabled"), Value.of("Enabled")));

    static final TemplateParameter INTERACTIVE_DAYS = integer(
                    "interactiveRetentionDays", "Days for which audit logs can be queried at once.")
            .byDefault(Value.of(365))
            .between(365, 730);

    /** The service knows whole years only; 2191 is its step of six. */
    static final TemplateParameter TOTAL_DAYS = integer(
                    "totalRetentionDays", "Days for which audit tables keep data: six to twelve years.")
            .byDefault(Value.of(2191))
            .oneOf(LongStream.of(2191, 2556, 2922, 3288, 3653, 4018, 4383)
                    .mapToObj(Value::of)
                    .toList());

    static final TemplateParameter STORAGE_SKU = text(
                    "storageSku", "Redundancy of the storage account; a copy in another region outlives a disaster.")
            .byDefault(Value.of("Standard_GRS"))
            .oneOf(Stream.of("Standard_GRS", "Standard_GZRS", "Standard_RAGRS", "Standard_RAGZRS")
                    .map(Value::of)
                    .toList());

    static final TemplateParameter SOFT_DELETE_DAYS = integer(
                    "blobSoftDeleteDays", "Days for which deleted blobs and containers can be brought back.")
            .byDefault(Value.of(30))
            .between(30, 365);

    static final TemplateParameter TAGS = object(
                    "tags", "Further tags of all resources; DataClassification=PHI is always added.")
            .byDefault(Value.NO_MEMBERS);

    /** What the template in the resource group needs. */
    static final List<TemplateParameter> OF_WORKLOAD = List.of(
            LOCATION,
            NAME_PREFIX,
            ADDRESS_PREFIX,
            CLIENT_ADDRESS_PREFIX,
            HUB_NETWORK_ID,
            FIREWALL_ADDRESS,
            WORKSPACE_ID,
            LOG_QUERY_NETWORK,
            INTERACTIVE_DAYS,
            TOTAL_DAYS,
            STORAGE_SKU,
            SOFT_DELETE_DAYS,
            TAGS);

    static final List<TemplateParameter> ALL = Stream.concat(
                    Stream.of(RESOURCE_GROUP_NAME, ENVIRONMENT), OF_WORKLOAD.stream())
            .toList();

    private PhiParameters() {}
}
