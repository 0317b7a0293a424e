package dev.safeguard.initiatives.s164_312.integrity;

import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Virtual machines. */
final class Compute {
    static final Control TRUSTED_LAUNCH = control("CMP-07", "compute.trusted-launch")
            .titled("Virtual machines use trusted launch or are confidential, with secure boot")
            .implementing(INTEGRITY)
            .on(VIRTUAL_MACHINES)
            .mustHave(allOf(
                    VIRTUAL_MACHINES.securityProfileSecurityType().in("TrustedLaunch", "ConfidentialVM"),
                    VIRTUAL_MACHINES
                            .securityProfileUefiSettingsSecureBootEnabled()
                            .isTrue()))
            .otherwise(AUDIT)
            .because("Malware below the operating system can alter records without leaving a trace in it.");

    private Compute() {}

    static List<Control> controls() {
        return List.of(TRUSTED_LAUNCH);
    }
}
