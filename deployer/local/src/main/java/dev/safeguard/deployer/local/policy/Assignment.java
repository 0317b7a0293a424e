package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.policy.ResourceSelector.Target;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy assignment as stored.
 *
 * @param definition id of a definition or of a set
 * @param enforced false when it only reports: enforcementMode DoNotEnforce, or Enroll, for which nobody can enrol here
 */
record Assignment(
        Entry entry,
        ArmId definition,
        Map<String, JsonNode> parameters,
        boolean enforced,
        List<ArmId> notScopes,
        List<ResourceSelector> selectors,
        List<EffectOverride> overrides) {

    /** Another effect for some of the policies, or in some regions. */
    record EffectOverride(String effect, List<ResourceSelector.Selector> selectors) {
        boolean concerns(Target target) {
            return selectors.stream().allMatch(selector -> selector.holds(target));
        }
    }

    static Assignment of(Entry entry) {
        ObjectNode properties = Json.object(entry.body(), "properties");
        return new Assignment(
                entry,
                ArmId.of(Json.text(properties, "policyDefinitionId").orElse("")),
                values(Json.object(properties, "parameters")),
                Json.text(properties, "enforcementMode").orElse("Default").equalsIgnoreCase("Default"),
                Json.texts(properties, "notScopes").stream().map(ArmId::of).toList(),
                ResourceSelector.all(properties),
                overrides(properties));
    }

    private static Map<String, JsonNode> values(ObjectNode parameters) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        parameters
                .properties()
                .forEach(p -> Json.get(p.getValue(), "value").ifPresent(value -> values.put(p.getKey(), value)));
        return values;
    }

    private static List<EffectOverride> overrides(ObjectNode properties) {
        return Json.items(properties, "overrides").stream()
                .filter(o -> Json.text(o, "kind").orElse("").equalsIgnoreCase("policyEffect"))
                .map(o -> new EffectOverride(
                        Json.text(o, "value").orElse(""),
                        Json.items(o, "selectors").stream()
                                .map(ResourceSelector.Selector::of)
                                .toList()))
                .toList();
    }

    ArmId id() {
        return entry.id();
    }

    ArmId scope() {
        return entry.id().scope();
    }

    /** The effect that the overrides choose for a resource; a later one wins. */
    Optional<String> effectFor(Target target) {
        return overrides.stream()
                .filter(override -> override.concerns(target))
                .map(EffectOverride::effect)
                .reduce((earlier, later) -> later);
    }

    boolean excludes(ArmId resource, Hierarchy hierarchy) {
        return notScopes.stream().anyMatch(scope -> hierarchy.isAtOrBelow(resource, scope));
    }

    /** What {@code nonComplianceMessages} say of a member; its own message wins over the general one. */
    Optional<String> message(Optional<String> referenceId) {
        List<JsonNode> all = Json.items(Json.object(entry.body(), "properties"), "nonComplianceMessages");
        Optional<JsonNode> own = all.stream()
                .filter(m -> Json.text(m, "policyDefinitionReferenceId")
                        .flatMap(wanted -> referenceId.filter(wanted::equalsIgnoreCase))
                        .isPresent())
                .findFirst();
        Optional<JsonNode> general = all.stream()
                .filter(m -> Json.text(m, "policyDefinitionReferenceId").isEmpty())
                .findFirst();
        return own.or(() -> general).flatMap(m -> Json.text(m, "message"));
    }
}
