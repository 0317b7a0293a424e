package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceTypes.BACKUP_PROTECTED_ITEMS;
import static dev.safeguard.dsl.azure.ResourceTypes.RESOURCE_LINKS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_BLOB_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.DATA_BACKUP_AND_STORAGE;
import static dev.safeguard.dsl.hipaa.Safeguards.DATA_BACKUP_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.DISASTER_RECOVERY_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.EMERGENCY_MODE_OPERATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.initiatives.azure.Roles.BACKUP_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.VIRTUAL_MACHINE_CONTRIBUTOR;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Machines and files: back up ePHI, and restore it after an emergency. */
final class Backup {
    private static final ResourceType FILE_SHARES =
            ResourceType.of("Microsoft.Storage/storageAccounts/fileServices/shares", false);

    static final Control MACHINE_BACKUP = control("BCK-01", "backup.vm")
            .titled("Virtual machines are protected by Azure Backup")
            .implementing(DATA_BACKUP_PLAN, DATA_BACKUP_AND_STORAGE)
            .on(VIRTUAL_MACHINES)
            .when(MachineBackup.isMeant())
            .mustHave(Related.ofType(BACKUP_PROTECTED_ITEMS.name()))
            .existing()
            .otherwiseDeploy(MachineBackup.deployment(), BACKUP_CONTRIBUTOR, VIRTUAL_MACHINE_CONTRIBUTOR)
            .because("Ransomware that encrypts a machine takes its ePHI for good when there is no backup.")
            .with(MachineBackup.VAULT_LOCATION, MachineBackup.POLICY, MachineBackup.INCLUSION_TAG)
            .version("1.0.1");

    static final Control MACHINE_REPLICATION = control("BCK-06", "backup.dr-replication")
            .titled("Virtual machines are replicated to a second region")
            .implementing(DISASTER_RECOVERY_PLAN, EMERGENCY_MODE_OPERATION)
            .on(VIRTUAL_MACHINES)
            .mustHave(Related.ofType(RESOURCE_LINKS.name()))
            // Site Recovery marks each machine that it protects with such a link.
            .satisfying(RESOURCE_LINKS.resourceName().matching("ASR-Protect-*"))
            .otherwiseAudit()
            .because("Care goes on when a region is lost only if its systems can start in another one.");

    static final Control BLOB_BACKUP = control("BCK-07", "backup.blob-files")
            .titled("Blobs can be restored to an earlier moment")
            .implementing(DATA_BACKUP_PLAN)
            .on(STORAGE_ACCOUNTS)
            // Azure restores blobs of these accounts only.
            .when(allOf(
                    STORAGE_ACCOUNTS.kind().equalTo("StorageV2"),
                    not(STORAGE_ACCOUNTS.isHnsEnabled().isTrue())))
            .mustHave(Related.ofType(STORAGE_ACCOUNTS_BLOB_SERVICES.name()).named(Value.of("default")))
            .satisfying(STORAGE_ACCOUNTS_BLOB_SERVICES.restorePolicyEnabled().isTrue())
            .otherwiseAudit()
            .because("An overwritten container of ePHI is lost unless its former state can be restored.");

    static final Control SHARE_BACKUP = control("BCK-07-files", "backup.file-shares")
            .titled("File shares are protected by Azure Backup")
            .implementing(DATA_BACKUP_PLAN)
            .on(FILE_SHARES)
            .mustHave(Related.ofType(BACKUP_PROTECTED_ITEMS.name()))
            .existing()
            .otherwiseAudit()
            .because("A share is mounted by many machines, and one infected with ransomware ruins all its ePHI.");

    private Backup() {}

    static List<Control> controls() {
        return List.of(MACHINE_BACKUP, MACHINE_REPLICATION, BLOB_BACKUP, SHARE_BACKUP);
    }
}
