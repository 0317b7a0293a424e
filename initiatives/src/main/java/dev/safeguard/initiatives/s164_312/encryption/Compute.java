package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.COMPUTE_DISKS;
import static dev.safeguard.dsl.azure.ResourceTypes.DISK_ENCRYPTION_SETS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINE_SCALE_SETS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.Fields;
import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Disks of virtual machines. */
final class Compute {
    private static final Parameter ENCRYPTION_SETS = Parameter.strings("diskEncryptionSetIds")
            .described(
                    "Disk encryption sets",
                    "Full resource ids of the sets that disks may use; while the list is empty, any set counts.");

    /** The typed class has the OS disk of a scale set without it. */
    private static final StringField SCALE_SET_OS_DISK = Fields.field(VIRTUAL_MACHINE_SCALE_SETS
                    .virtualMachineProfileStorageProfileOsDiskManagedDiskDiskEncryptionSet()
                    .alias()
            + ".id");

    static final Control ENCRYPTION_AT_HOST = control("CMP-01", "compute.encryption-at-host")
            .titled("Virtual machines encrypt temporary disks and caches on their host")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(VIRTUAL_MACHINES)
            .mustHave(VIRTUAL_MACHINES.securityProfileEncryptionAtHost().isTrue())
            .alsoOn(VIRTUAL_MACHINE_SCALE_SETS)
            .mustHave(VIRTUAL_MACHINE_SCALE_SETS
                    .virtualMachineProfileSecurityProfileEncryptionAtHost()
                    .isTrue())
            .otherwise(AUDIT)
            .because("Page files and caches hold ePHI too, and only encryption at the host covers them.");

    static final Control DISK_CUSTOMER_KEY = control("CMP-02", "compute.disk-cmk")
            .titled("Disks are encrypted with keys of a disk encryption set")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(VIRTUAL_MACHINES)
            .mustHave(allOf(
                    usesSet(VIRTUAL_MACHINES.storageProfileOsDiskManagedDiskDiskEncryptionSetId()),
                    VIRTUAL_MACHINES
                            .storageProfileDataDisks()
                            .all(disk -> usesSet(disk.managedDiskDiskEncryptionSetId()))))
            .alsoOn(VIRTUAL_MACHINE_SCALE_SETS)
            .mustHave(allOf(
                    usesSet(SCALE_SET_OS_DISK),
                    VIRTUAL_MACHINE_SCALE_SETS
                            .virtualMachineProfileStorageProfileDataDisks()
                            .all(disk -> usesSet(Fields.field(
                                    disk.managedDiskDiskEncryptionSet().alias() + ".id")))))
            .alsoOn(COMPUTE_DISKS)
            .mustHave(allOf(
                    COMPUTE_DISKS.encryptionType().notEqualTo("EncryptionAtRestWithPlatformKey"),
                    usesSet(COMPUTE_DISKS.encryptionDiskEncryptionSetId())))
            .otherwise(AUDIT)
            .because(
                    "Whoever holds the key can withdraw it: only with an own key can ePHI on disks be made unreadable.")
            .with(ENCRYPTION_SETS);

    static final Control KEY_ROTATION = control("CMP-03", "compute.des-auto-rotation")
            .titled("Disk encryption sets follow the latest version of their key")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(DISK_ENCRYPTION_SETS)
            .mustHave(DISK_ENCRYPTION_SETS.rotationToLatestKeyVersionEnabled().isTrue())
            .otherwise(DENY)
            .because("A key that is rotated in the vault but not on the disks protects nothing new.");

    static final Control MANAGED_DISKS = control("CMP-10", "compute.managed-disks")
            .titled("Virtual machines use managed disks only")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(VIRTUAL_MACHINES)
            .mustHave(allOf(
                    VIRTUAL_MACHINES.osDiskUri().absent(),
                    VIRTUAL_MACHINES
                            .storageProfileDataDisks()
                            .none(disk -> disk.vhdUri().exists())))
            .alsoOn(VIRTUAL_MACHINE_SCALE_SETS)
            .mustHave(VIRTUAL_MACHINE_SCALE_SETS
                    .virtualMachineProfileStorageProfileOsDiskVhdContainers()
                    .isEmpty())
            .otherwise(DENY)
            .because("Unmanaged disks are blobs outside the encryption, access control and backup of managed ones.");

    private Compute() {}

    static List<Control> controls() {
        return List.of(ENCRYPTION_AT_HOST, DISK_CUSTOMER_KEY, KEY_ROTATION, MANAGED_DISKS);
    }

    /** A disk encryption set encrypts; one of the list, unless the list is empty. */
    private static Condition usesSet(StringField setId) {
        Operand listed = Operand.value(Value.expression("length(parameters('" + ENCRYPTION_SETS.name() + "'))"));
        return allOf(setId.exists(), anyOf(where(listed, Operator.EQUALS, Value.of(0)), setId.in(ENCRYPTION_SETS)));
    }
}
