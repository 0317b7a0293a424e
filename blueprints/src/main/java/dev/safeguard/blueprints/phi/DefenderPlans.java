package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.template.TemplateResource.resource;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;

import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.TemplateEntry;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Plans of Microsoft Defender for Cloud; they hold for the whole subscription. */
final class DefenderPlans {
    private static final Value.Obj STANDARD = NO_MEMBERS.with("pricingTier", Value.of("Standard"));

    private static final TemplateResource POSTURE =
            resource(ArmTypes.DEFENDER_PLAN, Value.of("CloudPosture")).properties(STANDARD);

    /** After the other plan: the service answers 409 to two changes of plans at a time. */
    private static final TemplateResource SERVERS = resource(ArmTypes.DEFENDER_PLAN, Value.of("VirtualMachines"))
            .properties(STANDARD.with("subPlan", Value.of("P2")))
            .after(POSTURE);

    private DefenderPlans() {}

    static List<TemplateEntry> resources() {
        return List.of(POSTURE, SERVERS);
    }
}
