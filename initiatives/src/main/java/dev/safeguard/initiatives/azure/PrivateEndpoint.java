package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.Fields;
import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/**
 * Private endpoints: the check for an approved one, and the deployment of a missing one. A control that deploys takes
 * {@link SharedParameters#PRIVATE_ENDPOINT_SUBNET} and {@link SharedParameters#PRIVATE_DNS_ZONE_GROUP} among its
 * parameters, and needs {@link Roles#NETWORK_CONTRIBUTOR} beside the role that may approve connections to the resource.
 *
 * <p>An endpoint must be in the region of its subnet's network, which only ARM can look up, and only in what it passes
 * to a nested deployment; hence a template in a template.
 */
public final class PrivateEndpoint {
    private static final String CONNECTIONS = "/privateEndpointConnections";
    private static final String ENDPOINTS = "Microsoft.Network/privateEndpoints";
    private static final String VERSION = "2023-11-01";

    private PrivateEndpoint() {}

    /** The connections of a resource type, as related resources: {@code Microsoft.KeyVault/vaults} has them. */
    public static Related connectionsOf(String type) {
        return Related.ofType(type + CONNECTIONS);
    }

    /** A related connection was approved by the resource's owner. */
    public static Condition approved(String type) {
        return Fields.field(type + CONNECTIONS + "/privateLinkServiceConnectionState.status")
                .equalTo("Approved");
    }

    /**
     * One endpoint for the resource.
     *
     * @param groupId sub-resource, such as {@code vault}
     * @param dnsZone private DNS zone in the public cloud, such as {@code privatelink.vaultcore.azure.net}
     */
    public static Deployment deployment(String groupId, String dnsZone) {
        return deployment(groupId, Value.of(dnsZone));
    }

    /** One endpoint for the resource, in a zone whose name depends on it: some services have a zone for each region. */
    public static Deployment deployment(String groupId, Value dnsZone) {
        return deployment(Value.strings(List.of(groupId)), dnsZone);
    }

    /**
     * One endpoint for each sub-resource.
     *
     * @param groupIds an array parameter
     * @param dnsZone holds <code>{0}</code> where the sub-resource goes: <code>privatelink.{0}.core.windows.net</code>
     */
    public static Deployment deployment(Parameter groupIds, String dnsZone) {
        return deployment(groupIds.asValue(), Value.of(dnsZone));
    }

    private static Deployment deployment(Value groupIds, Value dnsZone) {
        return template()
                .passing("resourceName", expression("field('name')"))
                .passing("resourceId", expression("field('id')"))
                .passing("subnetId", SharedParameters.PRIVATE_ENDPOINT_SUBNET.asValue())
                .passing("dnsZoneGroupId", SharedParameters.PRIVATE_DNS_ZONE_GROUP.asValue())
                .passing("dnsZone", dnsZone)
                .passingArray("groupIds", groupIds)
                .deployingEach("groupIds", endpointName(), endpoint())
                .inResourceGroup();
    }

    /** Readable in front and unique behind, the same at every attempt, and within the 64 characters of a deployment. */
    private static Value endpointName() {
        String group = "parameters('groupIds')[copyIndex()]";
        return expression("concat(take(concat('pe-', parameters('resourceName'), '-', " + group
                + "), 50), '-', uniqueString(parameters('resourceId'), " + group + "))");
    }

    private static Template endpoint() {
        return template()
                .passing("resourceId", expression("parameters('resourceId')"))
                .passing("subnetId", expression("parameters('subnetId')"))
                .passing("groupId", expression("parameters('groupIds')[copyIndex()]"))
                .passing("location", expression(locationOfSubnet()))
                .passing("dnsZoneId", expression(dnsZoneId()))
                .resource(endpointResource())
                .resource(dnsRecords());
    }

    private static String locationOfSubnet() {
        return "reference(first(split(parameters('subnetId'), '/subnets/')), '" + VERSION + "', 'Full').location";
    }

    private static String dnsZoneId() {
        return "if(empty(parameters('dnsZoneGroupId')), '', concat(parameters('dnsZoneGroupId'),"
                + " '/providers/Microsoft.Network/privateDnsZones/',"
                + " format(parameters('dnsZone'), parameters('groupIds')[copyIndex()])))";
    }

    private static Value.Obj endpointResource() {
        Value.Obj connection = NO_MEMBERS
                .with("name", expression("deployment().name"))
                .with(
                        "properties",
                        NO_MEMBERS
                                .with("privateLinkServiceId", expression("parameters('resourceId')"))
                                .with("groupIds", array(expression("parameters('groupId')"))));
        return NO_MEMBERS
                .with("type", Value.of(ENDPOINTS))
                .with("apiVersion", Value.of(VERSION))
                .with("name", expression("deployment().name"))
                .with("location", expression("parameters('location')"))
                .with(
                        "properties",
                        NO_MEMBERS
                                .with("subnet", NO_MEMBERS.with("id", expression("parameters('subnetId')")))
                                .with("privateLinkServiceConnections", array(connection)));
    }

    /** Without them clients go on to resolve the public address. */
    private static Value.Obj dnsRecords() {
        Value.Obj zone = NO_MEMBERS
                .with("name", Value.of("zone"))
                .with("properties", NO_MEMBERS.with("privateDnsZoneId", expression("parameters('dnsZoneId')")));
        return NO_MEMBERS
                .with("condition", expression("not(empty(parameters('dnsZoneId')))"))
                .with("type", Value.of(ENDPOINTS + "/privateDnsZoneGroups"))
                .with("apiVersion", Value.of(VERSION))
                .with("name", expression("concat(deployment().name, '/default')"))
                .with("dependsOn", array(expression("resourceId('" + ENDPOINTS + "', deployment().name)")))
                .with("properties", NO_MEMBERS.with("privateDnsZoneConfigs", array(zone)));
    }
}
