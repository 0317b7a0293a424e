package dev.safeguard.initiatives.s164_312.integrity;

import static dev.safeguard.dsl.azure.Fields.tag;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_BLOB_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_BLOB_SERVICES_CONTAINERS_IMMUTABILITY_POLICIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.AUTHENTICATION_OF_EPHI;
import static dev.safeguard.dsl.hipaa.Safeguards.DATA_BACKUP_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_TIME_LIMIT;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.dsl.rule.Operator.LIKE;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.STORAGE_ACCOUNT_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.RETENTION_DAYS;

import dev.safeguard.dsl.azure.StorageAccountsBlobServicesContainersImmutabilityPolicies;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Storage accounts: protect ePHI, and the records about it, from alteration and destruction. */
final class Storage {
    private static final StorageAccountsBlobServicesContainersImmutabilityPolicies IMMUTABILITY_POLICIES =
            STORAGE_ACCOUNTS_BLOB_SERVICES_CONTAINERS_IMMUTABILITY_POLICIES;

    private static final Parameter APPENDED_LOGS = Parameter.bool("appendBlobLogs", true)
            .described(
                    "Logs are appended",
                    "Whether audit logs grow by appending, which a locked container must allow in so many words.");

    private static final Parameter SOFT_DELETE_DAYS = Parameter.integer("storageSoftDeleteDays", 30)
            .described(
                    "Days of soft delete", "How long deleted blobs and containers can be restored at least; 1 to 365.");

    private static final Parameter AUDIT_CONTAINERS = Parameter.string("auditContainerPattern", "*")
            .described(
                    "Audit containers",
                    "Names of the containers that hold audit records; one * stands for any text, and alone for all of them.");

    static final Control LOCKED_AUDIT_CONTAINERS = control("STG-20", "storage.audit-container-worm")
            .titled("Immutability policies are locked and last six years")
            .implementing(INTEGRITY, AUTHENTICATION_OF_EPHI, AUDIT_CONTROLS, DOCUMENTATION_TIME_LIMIT)
            .on(IMMUTABILITY_POLICIES)
            // account/default/container/default
            .when(where(
                    Operand.value(expression("split(field('fullName'), '/')[2]")), LIKE, AUDIT_CONTAINERS.asValue()))
            .mustHave(allOf(
                    IMMUTABILITY_POLICIES.state().equalTo("Locked"),
                    IMMUTABILITY_POLICIES
                            .immutabilityPeriodSinceCreationInDays()
                            .atLeast(RETENTION_DAYS),
                    anyOf(
                            where(Operand.value(APPENDED_LOGS.asValue()), EQUALS, Value.of(false)),
                            IMMUTABILITY_POLICIES.allowProtectedAppendWrites().isTrue(),
                            IMMUTABILITY_POLICIES
                                    .allowProtectedAppendWritesAll()
                                    .isTrue())))
            .otherwise(AUDIT)
            .because("An unlocked policy can be lifted by the very people whose actions the records show.")
            .with(RETENTION_DAYS, APPENDED_LOGS, AUDIT_CONTAINERS)
            .version("2.0.0");

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
            .with(RETENTION_DAYS)
            .version("2.0.0");

    static final Control BLOB_VERSIONS = control("STG-18", "storage.blob-versioning")
            .titled("Blob versioning on")
            .implementing(INTEGRITY, DATA_BACKUP_PLAN)
            .on(STORAGE_ACCOUNTS_BLOB_SERVICES)
            .mustHave(STORAGE_ACCOUNTS_BLOB_SERVICES.isVersioningEnabled().isTrue())
            .otherwise(AUDIT)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(
                            STORAGE_ACCOUNTS_BLOB_SERVICES.isVersioningEnabled().alias(), Value.of(true)))
            .because("Without versions, ePHI that is overwritten by mistake or by ransomware is gone.");

    static final Control SOFT_DELETE = control("STG-19", "storage.soft-delete")
            .titled("Deleted blobs and containers can be restored")
            .implementing(INTEGRITY, DATA_BACKUP_PLAN)
            .on(STORAGE_ACCOUNTS)
            // Accounts of this kind hold file shares only.
            .when(STORAGE_ACCOUNTS.kind().notEqualTo("FileStorage"))
            .mustHave(Related.ofType(STORAGE_ACCOUNTS_BLOB_SERVICES.name()).named(Value.of("default")))
            .satisfying(allOf(
                    STORAGE_ACCOUNTS_BLOB_SERVICES
                            .deleteRetentionPolicyEnabled()
                            .isTrue(),
                    STORAGE_ACCOUNTS_BLOB_SERVICES.deleteRetentionPolicyDays().atLeast(SOFT_DELETE_DAYS),
                    STORAGE_ACCOUNTS_BLOB_SERVICES
                            .containerDeleteRetentionPolicyEnabled()
                            .isTrue(),
                    STORAGE_ACCOUNTS_BLOB_SERVICES
                            .containerDeleteRetentionPolicyDays()
                            .atLeast(SOFT_DELETE_DAYS)))
            .otherwiseDeploy(softDelete(), STORAGE_ACCOUNT_CONTRIBUTOR)
            .because("One deletion by mistake or malice would otherwise destroy ePHI for good.")
            .with(SOFT_DELETE_DAYS);

    private Storage() {}

    static List<Control> controls() {
        return List.of(BLOB_VERSIONS, SOFT_DELETE, LOCKED_AUDIT_CONTAINERS, IMMUTABLE_AUDIT_ACCOUNTS);
    }

    private static Deployment softDelete() {
        Value.Obj on = NO_MEMBERS.with("enabled", Value.of(true)).with("days", expression("parameters('days')"));
        return template()
                .passing("account", expression("field('name')"))
                .passingInteger("days", SOFT_DELETE_DAYS.asValue())
                .resource(
                        "Microsoft.Storage/storageAccounts/blobServices",
                        "2023-05-01",
                        expression("concat(parameters('account'), '/default')"),
                        NO_MEMBERS.with("deleteRetentionPolicy", on).with("containerDeleteRetentionPolicy", on))
                .inResourceGroup();
    }
}
