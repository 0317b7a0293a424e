package dev.safeguard.initiatives.s164_312;

import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS;
import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS_SECURITY_RULES;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS_SUBNETS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.requestApiVersion;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.GREATER_OR_EQUALS;
import static dev.safeguard.initiatives.azure.Roles.KEY_VAULT_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.STORAGE_ACCOUNT_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** 164.312(a)(1) and (a)(2)(i): only those who were granted access get at ePHI, and each under their own name. */
public final class AccessControl {
    private static final Parameter SUBNETS_WITHOUT_NSG = Parameter.strings(
                    "subnetsWithoutNsg",
                    "GatewaySubnet",
                    "AzureFirewallSubnet",
                    "AzureFirewallManagementSubnet",
                    "AzureBastionSubnet",
                    "RouteServerSubnet")
            .described("Subnets without NSG", "Names of subnets that Azure's own services reserve.");

    static final Control NO_ANONYMOUS_BLOBS = control("STG-03", "storage.no-anonymous-blob")
            .titled("Anonymous blob access disallowed")
            .implementing(ACCESS_CONTROL, MINIMUM_NECESSARY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.allowBlobPublicAccess().isFalse())
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.allowBlobPublicAccess().alias(), Value.of(false)))
            .because("A single public container would hand ePHI to anyone who finds its address.");

    static final Control STORAGE_DEFAULT_DENY = control("STG-04", "storage.network-default-deny")
            .titled("Storage firewall denies by default")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(anyOf(
                    STORAGE_ACCOUNTS.networkAclsDefaultAction().equalTo("Deny"),
                    STORAGE_ACCOUNTS.publicNetworkAccess().equalTo("Disabled")))
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.networkAclsDefaultAction().alias(), Value.of("Deny")))
            .because("Without a default of Deny, every network may try its keys on the account.");

    static final Control STORAGE_NO_PUBLIC_NETWORK = control("STG-05", "storage.public-network-disabled")
            .titled("Storage is closed to public networks")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.publicNetworkAccess().in("Disabled", "SecuredByPerimeter"))
            .otherwise(AUDIT)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because("PaaS that is open to the internet keeps ePHI one leaked key away from strangers.");

    static final Control STORAGE_NO_SHARED_KEY = control("STG-11", "storage.no-shared-key")
            .titled("Shared key authorization off")
            .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION, MINIMUM_NECESSARY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.allowSharedKeyAccess().isFalse())
            .otherwise(AUDIT)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.allowSharedKeyAccess().alias(), Value.of(false)))
            .because("Whoever holds an account key acts without a name, so access to ePHI cannot be attributed.");

    static final Control VAULT_RBAC = control("KV-01", "keyvault.rbac")
            .titled("Key Vault uses Azure RBAC")
            .implementing(ACCESS_CONTROL, ACCESS_AUTHORIZATION)
            .on(KEY_VAULTS)
            .mustHave(anyOf(
                    KEY_VAULTS.enableRbacAuthorization().isTrue(),
                    // From this version on, a vault without the property uses RBAC.
                    allOf(
                            KEY_VAULTS.enableRbacAuthorization().absent(),
                            requestApiVersion(GREATER_OR_EQUALS, "2026-02-01"))))
            .otherwise(DENY)
            .orModify(
                    KEY_VAULT_CONTRIBUTOR,
                    addOrReplace(KEY_VAULTS.enableRbacAuthorization().alias(), Value.of(true)))
            .because(
                    "Access policies let whoever manages a vault grant themselves its keys; RBAC separates the roles.");

    static final Control VAULT_NO_PUBLIC_NETWORK = control("KV-05", "keyvault.public-network-disabled")
            .titled("Key Vault is closed to public networks")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(KEY_VAULTS)
            .when(KEY_VAULTS.createMode().notEqualTo("recover"))
            .mustHave(KEY_VAULTS.publicNetworkAccess().equalTo("Disabled"))
            .otherwise(AUDIT)
            .orModify(
                    KEY_VAULT_CONTRIBUTOR,
                    addOrReplace(KEY_VAULTS.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because("The keys that protect ePHI should not be reachable from the internet.");

    static final Control SUBNET_HAS_NSG = control("NET-01", "network.subnet-nsg")
            .titled("Every subnet has a network security group")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(VIRTUAL_NETWORKS)
            .mustHave(VIRTUAL_NETWORKS
                    .subnets()
                    .none(subnet -> allOf(
                            subnet.name().notIn(SUBNETS_WITHOUT_NSG),
                            subnet.networkSecurityGroupId().absent())))
            .alsoOn(VIRTUAL_NETWORKS_SUBNETS)
            .mustHave(anyOf(
                    VIRTUAL_NETWORKS_SUBNETS.resourceName().in(SUBNETS_WITHOUT_NSG),
                    VIRTUAL_NETWORKS_SUBNETS.networkSecurityGroupId().exists()))
            .otherwise(DENY)
            .because("A subnet without rules is a flat network: whatever lands in it can reach ePHI.")
            .with(SUBNETS_WITHOUT_NSG);

    static final Control NO_INTERNET_MANAGEMENT = control("NET-02", "nsg.no-internet-management")
            .titled("No management or database ports open to the internet")
            .implementing(ACCESS_CONTROL)
            .on(NETWORK_SECURITY_GROUPS)
            .mustHave(NETWORK_SECURITY_GROUPS.securityRules().none(rule -> OpenPorts.in(SecurityRule.INLINE)))
            .alsoOn(NETWORK_SECURITY_GROUPS_SECURITY_RULES)
            .mustHave(not(OpenPorts.in(SecurityRule.RESOURCE)))
            .otherwise(DENY)
            .because("Management and database ports on the internet are found and attacked within minutes.")
            .with(OpenPorts.SOURCES);

    static final Control NO_ANY_ANY = control("NET-03", "nsg.no-any-any")
            .titled("No inbound rule allows anything from anywhere")
            .implementing(ACCESS_CONTROL)
            .on(NETWORK_SECURITY_GROUPS)
            .mustHave(NETWORK_SECURITY_GROUPS.securityRules().none(rule -> AnyAny.in(SecurityRule.INLINE)))
            .alsoOn(NETWORK_SECURITY_GROUPS_SECURITY_RULES)
            .mustHave(not(AnyAny.in(SecurityRule.RESOURCE)))
            .otherwise(DENY)
            .because("One allow-any rule undoes the segmentation of the whole network.")
            .with(OpenPorts.SOURCES);

    private AccessControl() {}

    public static List<Control> controls() {
        return List.of(
                NO_ANONYMOUS_BLOBS,
                STORAGE_DEFAULT_DENY,
                STORAGE_NO_PUBLIC_NETWORK,
                STORAGE_NO_SHARED_KEY,
                VAULT_RBAC,
                VAULT_NO_PUBLIC_NETWORK,
                SUBNET_HAS_NSG,
                NO_INTERNET_MANAGEMENT,
                NO_ANY_ANY);
    }
}
