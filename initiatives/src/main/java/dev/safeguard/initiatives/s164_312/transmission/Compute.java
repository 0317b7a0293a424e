package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.COMPUTE_DISKS;
import static dev.safeguard.dsl.azure.ResourceTypes.COMPUTE_SNAPSHOTS;
import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_INTERFACES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.DEVICE_AND_MEDIA_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.VIRTUAL_MACHINE_CONTRIBUTOR;

import dev.safeguard.dsl.azure.ArrayField;
import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Disks, snapshots and network interfaces of virtual machines. */
final class Compute {
    private static final Parameter DISK_ACCESS = Parameter.string("diskAccessId", "")
            .described(
                    "Disk access",
                    "Full resource id of the disk access through which disks may be exported after Modify; "
                            + "while it is empty, Modify allows no export at all.")
            .strongType("Microsoft.Compute/diskAccesses");

    private static final Value POLICY_AFTER_MODIFY =
            expression("if(empty(parameters('" + DISK_ACCESS.name() + "')), 'DenyAll', 'AllowPrivate')");
    private static final Value HAS_DISK_ACCESS = expression("not(empty(parameters('" + DISK_ACCESS.name() + "')))");

    private static final String IP_CONFIGURATIONS = "Microsoft.Network/networkInterfaces/ipconfigurations[*]";
    private static final ArrayField<StringField> PUBLIC_ADDRESSES =
            new ArrayField<>(IP_CONFIGURATIONS, new StringField(IP_CONFIGURATIONS + ".publicIpAddress.id"));

    static final Control NO_PUBLIC_EXPORT = control("CMP-04", "compute.disk-no-public")
            .titled("Disks and snapshots cannot be exported over the internet")
            .implementing(TRANSMISSION_SECURITY, DEVICE_AND_MEDIA_CONTROLS)
            .on(COMPUTE_DISKS)
            .mustHave(anyOf(
                    COMPUTE_DISKS.networkAccessPolicy().in("DenyAll", "AllowPrivate"),
                    COMPUTE_DISKS.publicNetworkAccess().equalTo("Disabled")))
            .alsoOn(COMPUTE_SNAPSHOTS)
            .mustHave(anyOf(
                    COMPUTE_SNAPSHOTS.networkAccessPolicy().in("DenyAll", "AllowPrivate"),
                    COMPUTE_SNAPSHOTS.publicNetworkAccess().equalTo("Disabled")))
            .otherwise(DENY)
            .orModify(
                    VIRTUAL_MACHINE_CONTRIBUTOR,
                    addOrReplace(COMPUTE_DISKS.publicNetworkAccess().alias(), Value.of("Disabled")),
                    addOrReplace(COMPUTE_DISKS.networkAccessPolicy().alias(), POLICY_AFTER_MODIFY),
                    addOrReplace(COMPUTE_DISKS.diskAccessId().alias(), DISK_ACCESS.asValue())
                            .when(HAS_DISK_ACCESS),
                    addOrReplace(COMPUTE_SNAPSHOTS.publicNetworkAccess().alias(), Value.of("Disabled")),
                    addOrReplace(COMPUTE_SNAPSHOTS.networkAccessPolicy().alias(), POLICY_AFTER_MODIFY),
                    addOrReplace(COMPUTE_SNAPSHOTS.diskAccessId().alias(), DISK_ACCESS.asValue())
                            .when(HAS_DISK_ACCESS))
            .because("One link to a disk's export hands out every record on it, from anywhere.")
            .with(DISK_ACCESS);

    static final Control NO_PUBLIC_ADDRESS = control("CMP-08", "compute.no-nic-public-ip")
            .titled("Network interfaces have no public IP address")
            .implementing(TRANSMISSION_SECURITY)
            .on(NETWORK_INTERFACES)
            .mustHave(PUBLIC_ADDRESSES.none(StringField::exists))
            .otherwise(DENY)
            .because("A machine with ePHI and a public address is scanned and attacked from its first minute.");

    private Compute() {}

    static List<Control> controls() {
        return List.of(NO_PUBLIC_EXPORT, NO_PUBLIC_ADDRESS);
    }
}
