package dev.safeguard.blueprints.phi;

import dev.safeguard.blueprints.template.Arm;
import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.Level;
import dev.safeguard.blueprints.template.NestedDeployment;
import dev.safeguard.blueprints.template.Template;
import dev.safeguard.blueprints.template.TemplateEntry;
import dev.safeguard.blueprints.template.TemplateParameter;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the landing zone together: what belongs to the subscription, and one template for the resource group. */
public final class PhiWorkload {
    public static final String NAME = "phi-workload";
    public static final String DESCRIPTION =
            "Resource group for a workload with ePHI: spoke network, Key Vault, encrypted storage, audit logs, Defender plans.";

    /**
     * What a sealed landing zone must still let its users do: attach network interfaces to the PHI subnet, and sign
     * blob URLs with their own identity.
     */
    public static final List<String> ACTIONS_OF_USERS = List.of(
            "Microsoft.Network/virtualNetworks/subnets/join/action",
            "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action");

    private static final Value CLASSIFICATION = Arm.call(
            "createObject",
            Value.of("DataClassification"),
            Value.of("PHI"),
            Value.of("environment"),
            PhiParameters.ENVIRONMENT.value());

    /** Classification and environment come last, so no other tag can undo them. */
    private static final Map<String, Value> VARIABLES =
            Map.of("tags", Arm.call("union", PhiParameters.TAGS.value(), CLASSIFICATION));

    private static final TemplateResource GROUP = TemplateResource.resource(
                    ArmTypes.RESOURCE_GROUPS, PhiParameters.RESOURCE_GROUP_NAME.value())
            .with("location", PhiParameters.LOCATION.value())
            .with("tags", Arm.variable("tags"));

    private PhiWorkload() {}

    /** The template, for a deployment at the subscription. */
    public static Template template() {
        NestedDeployment workload = workload();
        Map<String, Value> outputs = new LinkedHashMap<>();
        outputs().keySet().forEach(name -> outputs.put(name, workload.output(name)));
        outputs.put("resourceGroupName", PhiParameters.RESOURCE_GROUP_NAME.value());
        List<TemplateEntry> resources = Stream.concat(Stream.of(GROUP, workload), DefenderPlans.resources().stream())
                .toList();
        return new Template(Level.SUBSCRIPTION, DESCRIPTION, PhiParameters.ALL, VARIABLES, resources, outputs);
    }

    private static NestedDeployment workload() {
        Template inner = new Template(
                Level.RESOURCE_GROUP,
                "What " + NAME + " deploys into its resource group.",
                PhiParameters.OF_WORKLOAD.stream()
                        .map(TemplateParameter::required)
                        .toList(),
                PhiNames.variables(),
                resources(),
                outputs());
        return new NestedDeployment(
                        Value.of(NAME), PhiParameters.RESOURCE_GROUP_NAME.value(), inner, arguments(), List.of())
                .after(GROUP);
    }

    private static Map<String, Value> arguments() {
        Map<String, Value> arguments = new LinkedHashMap<>();
        PhiParameters.OF_WORKLOAD.forEach(parameter -> arguments.put(parameter.name(), parameter.value()));
        arguments.put(PhiParameters.TAGS.name(), Arm.variable("tags"));
        return arguments;
    }

    private static List<TemplateEntry> resources() {
        return Stream.of(
                        PhiNetwork.resources(),
                        PhiMonitoring.resources(),
                        PhiKeys.resources(),
                        PhiStorage.resources(),
                        PrivateLink.all().stream()
                                .flatMap(link -> link.resources().stream())
                                .toList())
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, Value> outputs() {
        return Map.of(
                "keyVaultId", PhiKeys.VAULT.id(),
                "logAnalyticsWorkspaceId", PhiNames.WORKSPACE_ID,
                "phiSubnetId", PhiNetwork.subnetId(PhiNetwork.PHI_SUBNET),
                "storageAccountId", PhiStorage.ACCOUNT.id());
    }
}
