package dev.safeguard.initiatives.s164_312.integrity;

import static dev.safeguard.dsl.azure.Fields.tag;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_BLOB_SERVICES_CONTAINERS_IMMUTABILITY_POLICIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.AUTHENTICATION_OF_EPHI;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_TIME_LIMIT;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.StorageAccountsBlobServicesContainersImmutabilityPolicies;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Storage accounts: protect ePHI, and the records about it, from alteration and destruction. */
final class Storage {
    private static final StorageAccountsBlobServicesContainersImmutabilityPolicies IMMUTABILITY_POLICIES =
            STORAGE_ACCOUNTS_BLOB_SERVICES_CONTAINERS_IMMUTABILITY_POLICIES;

    /** Six years with two leap days. */
    private static final Parameter RETENTION_DAYS = Parameter.integer("immutableRetentionDays", 2192)
            .described(
                    "Days of immutability", "How long audit records must stay unalterable; HIPAA asks for six years.");

    private static final Parameter APPENDED_LOGS = Parameter.bool("appendBlobLogs", true)
            .described(
                    "Logs are appended",
                    "Whether audit logs grow by appending, which a locked container must allow in so many words.");

    static final Control LOCKED_AUDIT_CONTAINERS = control("STG-20", "storage.audit-container-worm")
            .titled("Immutability policies are locked and last six years")
            .implementing(INTEGRITY, AUTHENTICATION_OF_EPHI, AUDIT_CONTROLS, DOCUMENTATION_TIME_LIMIT)
            .on(IMMUTABILITY_POLICIES)
            .mustHave(allOf(
                    IMMUTABILITY_POLICIES.state().equalTo("Locked"),
                    IMMUTABILITY_POLICIES
                            .immutabilityPeriodSinceCreationInDays()
                            .atLeast(RETENTION_DAYS),
                    anyOf(
                            where(Operand.value(APPENDED_LOGS.asValue()), Operator.EQUALS, Value.of(false)),
                            IMMUTABILITY_POLICIES.allowProtectedAppendWrites().isTrue(),
                            IMMUTABILITY_POLICIES
                                    .allowProtectedAppendWritesAll()
                                    .isTrue())))
            .otherwise(AUDIT)
            .because("An unlocked policy can be lifted by the very people whose actions the records show.")
            .with(RETENTION_DAYS, APPENDED_LOGS);

    static final Control IMMUTABLE_AUDIT_ACCOUNTS = control("STG-21", "storage.account-worm")
            .titled("Audit archives are created with version-level immutability")
            .implementing(INTEGRITY, DOCUMENTATION_TIME_LIMIT)
            .on(STORAGE_ACCOUNTS)
            .when(tag("dataRole").equalTo("audit-archive"))
            .mustHave(allOf(
                    STORAGE_ACCOUNTS.immutableStorageWithVersioningEnabled().isTrue(),
                    STORAGE_ACCOUNTS
                            .immutableStorageWithVersioningImmutabilityPolicyImmutabilityPeriodSinceCreationInDays()
                            .atLeast(RETENTION_DAYS)))
            .otherwise(AUDIT)
            .because("Account-level immutability can only be chosen at creation; later is too late for the archive.")
            .with(RETENTION_DAYS);

    private Storage() {}

    static List<Control> controls() {
        return List.of(LOCKED_AUDIT_CONTAINERS, IMMUTABLE_AUDIT_ACCOUNTS);
    }
}
