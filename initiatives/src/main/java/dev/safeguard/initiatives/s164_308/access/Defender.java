package dev.safeguard.initiatives.s164_308.access;

import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_ASSESSMENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Defender for Cloud: who may work with ePHI, and when. */
final class Defender {
    static final Control JUST_IN_TIME = control("DEF-12", "defender.jit")
            .titled("Management ports of virtual machines open just in time")
            .implementing(ACCESS_AUTHORIZATION, ACCESS_CONTROL)
            .on(VIRTUAL_MACHINES)
            .mustHave(
                    Related.ofType(SECURITY_ASSESSMENTS.name()).named(Value.of("805651bc-6ecd-4c73-9b55-97a19d0582d0")))
            .satisfying(SECURITY_ASSESSMENTS.statusCode().in("Healthy", "NotApplicable"))
            .otherwiseAudit()
            .because("A port that is open for an hour, to one who asked, is no target for the other days of the year.");

    private Defender() {}

    static List<Control> controls() {
        return List.of(JUST_IN_TIME);
    }
}
