package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.COMPUTE_DISKS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.PASSWORD_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.VIRTUAL_MACHINE_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Virtual machines and their disks. */
final class Compute {
    static final Control EXPORT_AUTHENTICATION = control("CMP-05", "compute.disk-export-auth")
            .titled("Disks are exported only by someone who signs in to Entra ID")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(COMPUTE_DISKS)
            .mustHave(COMPUTE_DISKS.dataAccessAuthMode().equalTo("AzureActiveDirectory"))
            .otherwise(AUDIT)
            .orModify(
                    VIRTUAL_MACHINE_CONTRIBUTOR,
                    addOrReplace(COMPUTE_DISKS.dataAccessAuthMode().alias(), Value.of("AzureActiveDirectory")))
            .because("Without it, whoever comes by the link of an export downloads the disk and stays anonymous.");

    static final Control NO_PASSWORD = control("CMP-06", "compute.no-ssh-password")
            .titled("Linux machines do not accept passwords over SSH")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION, PASSWORD_MANAGEMENT)
            .on(VIRTUAL_MACHINES)
            .when(VIRTUAL_MACHINES.osProfileLinuxConfiguration().exists())
            .mustHave(VIRTUAL_MACHINES
                    .osProfileLinuxConfigurationDisablePasswordAuthentication()
                    .isTrue())
            .otherwise(DENY)
            .because("Passwords are guessed and shared; a key or an Entra ID sign-in names the person.");

    private Compute() {}

    static List<Control> controls() {
        return List.of(EXPORT_AUTHENTICATION, NO_PASSWORD);
    }
}
