package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.template.TemplateResource.resource;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;

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

    /** Each after another one: the service answers 409 to two changes of plans at a time. */
    private static final TemplateResource SERVERS =
            plan("VirtualMachines", "P2").after(POSTURE);

    private static final TemplateResource STORAGE = resource(ArmTypes.DEFENDER_PLAN, Value.of("StorageAccounts"))
            .properties(STANDARD.with("subPlan", Value.of("DefenderForStorageV2"))
                    .with("extensions", array(on("OnUploadMalwareScanning"), on("SensitiveDataDiscovery"))))
            .after(SERVERS);

    private static final TemplateResource VAULTS =
            plan("KeyVaults", "PerKeyVault").after(STORAGE);

    private static final TemplateResource RESOURCE_MANAGER =
            plan("Arm", "PerSubscription").after(VAULTS);

    private DefenderPlans() {}

    static List<TemplateEntry> resources() {
        return List.of(POSTURE, SERVERS, STORAGE, VAULTS, RESOURCE_MANAGER);
    }

    private static TemplateResource plan(String name, String subPlan) {
        return resource(ArmTypes.DEFENDER_PLAN, Value.of(name)).properties(STANDARD.with("subPlan", Value.of(subPlan)));
    }

    private static Value on(String extension) {
        return NO_MEMBERS.with("name", Value.of(extension)).with("isEnabled", Value.of("True"));
    }
}
