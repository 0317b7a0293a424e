package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.template.TemplateResource.resource;

import dev.safeguard.blueprints.template.Arm;
import dev.safeguard.blueprints.template.ArmType;
import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names, and the variables of the workload's template that hold them. */
final class PhiNames {
    /** Global names end in it: the same for the same resource group, different for every other; 13 characters. */
    private static final Value UNIQUE = Arm.call("uniqueString", Arm.property(Arm.call("resourceGroup"), "id"));

    private static final Value.Expression SUFFIXES = Arm.property(Arm.call("environment"), "suffixes");

    private static final Value PREFIX = Arm.variable("prefix");

    static final Value.Expression KEY_VAULT = Arm.variable("keyVaultName");
    static final Value.Expression STORAGE_ACCOUNT = Arm.variable("storageAccountName");
    static final Value.Expression VAULT_ZONE = Arm.variable("vaultZone");
    static final Value.Expression BLOB_ZONE = Arm.variable("blobZone");
    static final Value.Expression CREATES_WORKSPACE = Arm.variable("createsWorkspace");
    static final Value.Expression WORKSPACE_ID = Arm.variable("workspaceId");

    private PhiNames() {}

    static Map<String, Value> variables() {
        Map<String, Value> variables = new LinkedHashMap<>();
        Value lowerCase = Arm.call("toLower", PhiParameters.NAME_PREFIX.value());
        variables.put("prefix", Arm.call("replace", lowerCase, Value.of("-"), Value.of("")));
        variables.put("keyVaultName", Arm.format("kv-{0}-{1}", PREFIX, UNIQUE));
        variables.put("storageAccountName", Arm.format("st{0}{1}", PREFIX, UNIQUE));
        variables.put("createsWorkspace", Arm.call("empty", PhiParameters.WORKSPACE_ID.value()));
        variables.put("workspaceId", workspaceId());
        variables.put("vaultZone", vaultZone());
        variables.put("blobZone", Arm.format("privatelink.blob.{0}", Arm.property(SUFFIXES, "storage")));
        return variables;
    }

    /** {@code privatelink.vaultcore.azure.net} in the public cloud; every cloud has its own suffix. */
    private static Value vaultZone() {
        Value suffix = Arm.property(SUFFIXES, "keyvaultDns");
        return Arm.format("privatelink{0}", Arm.call("replace", suffix, Value.of(".vault."), Value.of(".vaultcore.")));
    }

    private static Value workspaceId() {
        Value own = Arm.id(ArmTypes.WORKSPACE, List.of(named("log-{0}")));
        return Arm.call("if", CREATES_WORKSPACE, own, PhiParameters.WORKSPACE_ID.value());
    }

    /** The name of something unique in its resource group: {@code named("vnet-{0}")}. */
    static Value.Expression named(String pattern) {
        return Arm.format(pattern, PREFIX);
    }

    /** A resource in the workload's region, with its tags. */
    static TemplateResource located(ArmType type, Value name) {
        return resource(type, name)
                .with("location", PhiParameters.LOCATION.value())
                .with("tags", tags());
    }

    static Value tags() {
        return PhiParameters.TAGS.value();
    }
}
