package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.STORAGE_ACCOUNT_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Storage accounts: only those who were granted access get at ePHI, and each under their own name. */
final class Storage {
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

    private Storage() {}

    static List<Control> controls() {
        return List.of(NO_ANONYMOUS_BLOBS, STORAGE_DEFAULT_DENY, STORAGE_NO_PUBLIC_NETWORK, STORAGE_NO_SHARED_KEY);
    }
}
