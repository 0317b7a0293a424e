package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_BLOB_SERVICES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.dsl.rule.Operator.LESS;
import static dev.safeguard.dsl.rule.Operator.NOT_EQUALS;
import static dev.safeguard.dsl.rule.Operator.NOT_IN;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.STORAGE_ACCOUNT_CONTRIBUTOR;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Storage accounts: from where ePHI can be reached at all. */
final class StorageNetwork {
    private static final Parameter DENIED_RANGES = Parameter.strings(
                    "storageDeniedIpRanges", "0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1")
            .described("Denied ranges", "Ranges that no firewall of a storage account may let in.");

    private static final Parameter SHORTEST_PREFIX = Parameter.integer("storageShortestIpPrefix", 24)
            .described(
                    "Shortest prefix of a range",
                    "Ranges with fewer leading bits are too wide; 24 lets in at most 256 addresses by one rule.");

    private static final Parameter BYPASS = Parameter.strings(
                    "storageAllowedBypass", "AzureServices", "Logging", "Metrics")
            .described(
                    "Traffic that may bypass the firewall",
                    "Of AzureServices, Logging and Metrics; None is always good.");

    static final Control DEFAULT_DENY = control("STG-04", "storage.network-default-deny")
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

    static final Control NO_PUBLIC_NETWORK = control("STG-05", "storage.public-network-disabled")
            .titled("Storage is closed to public networks")
            .implementing(ACCESS_CONTROL, TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.publicNetworkAccess().in("Disabled", "SecuredByPerimeter"))
            .otherwise(AUDIT)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because("PaaS that is open to the internet keeps ePHI one leaked key away from strangers.");

    static final Control NO_WIDE_RANGES = control("STG-14", "storage.no-wide-ip-rules")
            .titled("The storage firewall lets in no wide ranges of addresses")
            .implementing(ACCESS_CONTROL)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.networkAclsIpRules().none(rule -> tooWide(rule.value())))
            .otherwise(DENY)
            .because("A rule for half the internet leaves a firewall that looks closed and is open.")
            .with(DENIED_RANGES, SHORTEST_PREFIX);

    static final Control NO_FOREIGN_BYPASS = control("STG-15", "storage.trusted-bypass")
            .titled("Only allowed services, and resources of this tenant, bypass the storage firewall")
            .implementing(ACCESS_CONTROL)
            .on(STORAGE_ACCOUNTS)
            .mustHave(allOf(
                    nothingElseBypasses(),
                    STORAGE_ACCOUNTS
                            .networkAclsResourceAccessRules()
                            .none(rule -> rule.tenantId().notEqualTo(expression("subscription().tenantId")))))
            .otherwise(AUDIT)
            .because("What bypasses the firewall reaches ePHI without passing the network controls.")
            .with(BYPASS);

    static final Control NO_WILDCARD_ORIGIN = control("STG-23", "storage.cors-no-wildcard")
            .titled("No cross-origin rule of blob storage admits every origin")
            .implementing(ACCESS_CONTROL)
            .on(STORAGE_ACCOUNTS_BLOB_SERVICES)
            .mustHave(STORAGE_ACCOUNTS_BLOB_SERVICES
                    .corsCorsRules()
                    .none(rule -> rule.allowedOrigins().any(origin -> origin.equalTo("*"))))
            .otherwise(AUDIT)
            .because("With a wildcard origin, any web page may read ePHI in the name of the person who opened it.");

    private StorageNetwork() {}

    static List<Control> controls() {
        return List.of(DEFAULT_DENY, NO_PUBLIC_NETWORK, NO_WIDE_RANGES, NO_FOREIGN_BYPASS, NO_WILDCARD_ORIGIN);
    }

    /** A single address stands for itself: 32 bits. */
    private static Condition tooWide(StringField range) {
        String text = "current('" + range.alias() + "')";
        String prefix = "if(contains(" + text + ", '/'), int(last(split(" + text + ", '/'))), 32)";
        return anyOf(
                range.in(DENIED_RANGES), where(Operand.value(expression(prefix)), LESS, SHORTEST_PREFIX.asValue()));
    }

    /** The property is a list in one text, and AzureServices when it is missing. */
    private static Condition nothingElseBypasses() {
        String bypass = "field('" + STORAGE_ACCOUNTS.networkAclsBypass().alias() + "')";
        Value each =
                expression("split(replace(if(empty(" + bypass + "), 'AzureServices', " + bypass + "), ' ', ''), ',')");
        Operand one = Operand.value(expression("current('bypass')"));
        Condition notAllowed = allOf(where(one, NOT_EQUALS, Value.of("None")), where(one, NOT_IN, BYPASS.asValue()));
        return where(Operand.count(each, "bypass", notAllowed), EQUALS, Value.of(0));
    }
}
