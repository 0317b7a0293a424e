package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** What Azure does not let an update do to the parameters of a definition or an initiative. */
final class ParameterRules {
    private final DesiredObject desired;
    private final JsonNode before;
    private final JsonNode after;
    private final List<Finding> findings = new ArrayList<>();

    private ParameterRules(DesiredObject desired, ObjectNode existing) {
        this.desired = desired;
        this.before = parameters(desired.kind(), existing);
        this.after = parameters(desired.kind(), desired.body());
    }

    /** Findings for parameters that go away, change their type, or are new and required. */
    static List<Finding> check(DesiredObject desired, ObjectNode existing) {
        boolean declares = desired.kind() == ResourceKind.DEFINITION || desired.kind() == ResourceKind.INITIATIVE;
        return declares ? new ParameterRules(desired, existing).findings() : List.of();
    }

    private static JsonNode parameters(ResourceKind kind, ObjectNode object) {
        return Canonical.of(kind, object).path("properties").path("parameters");
    }

    private List<Finding> findings() {
        before.properties().forEach(parameter -> existing(parameter.getKey(), parameter.getValue()));
        after.properties().forEach(parameter -> added(parameter.getKey(), parameter.getValue()));
        return findings;
    }

    private void existing(String name, JsonNode definition) {
        if (!after.has(name)) {
            add(name, "would lose its parameter `" + name + "`", "keep the parameter, unused if need be");
        } else if (!after.path(name).path("type").equals(definition.path("type"))) {
            add(name, "would change the type of its parameter `" + name + "`", "give the new type a new name");
        }
    }

    private void added(String name, JsonNode definition) {
        if (!before.has(name) && !definition.has("defaultValue")) {
            add(name, "would get a new parameter `" + name + "` without default", "give it a default value");
        }
    }

    private void add(String name, String problem, String remedy) {
        Place place = Place.of(ArmIds.name(desired.id()), "/properties/parameters/" + name);
        String what = desired.kind().json() + " `" + ArmIds.name(desired.id()) + "` ";
        findings.add(new Finding(DeployCodes.PARAMETER_CHANGED, place, what + problem, remedy));
    }
}
