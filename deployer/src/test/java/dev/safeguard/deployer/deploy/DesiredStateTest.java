package dev.safeguard.deployer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DesiredStateTest {
    private static final String SCOPE = "/providers/Microsoft.Management/managementGroups/phi";

    @Test
    void members_refer_to_the_definitions_that_are_deployed_with_them() {
        ObjectNode initiative = body(Samples.state(Samples.options()), ResourceKind.INITIATIVE);
        assertThat(initiative
                        .at("/properties/policyDefinitions/0/policyDefinitionId")
                        .asText())
                .isEqualTo(SCOPE + "/providers/Microsoft.Authorization/policyDefinitions/hipaa-stg-01");
    }

    @Test
    void every_object_is_signed_with_control_and_version() {
        DesiredState state = Samples.state(Samples.options().owner("team-a"));
        assertThat(state.objects())
                .extracting(object -> Marker.of(object.kind(), object.body()).orElseThrow())
                .extracting(marker -> marker.owner() + " " + marker.control() + " " + marker.version())
                .containsExactly(
                        "team-a STG-01 1.2.0",
                        "team-a STG-02 1.0.0",
                        "team-a KV-01 1.0.0",
                        "team-a hipaa 1.0.0",
                        "team-a hipaa 1.0.0");
    }

    @ParameterizedTest(name = "STG-02 {0}, KV-01 {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Modify   | DeployIfNotExists | monitoring contributor
            Modify   | AuditIfNotExists  | contributor
            modify   | Disabled          | contributor
            Audit    | DeployIfNotExists | monitoring contributor
            Audit    | Disabled          | none
            """)
    void roles_are_those_of_the_effects_in_force(String stg, String kv, String roles) {
        DesiredState state = Samples.state(Samples.options()
                .parameters(Map.of("EFFECT-STG-02", TextNode.valueOf(stg), "effect-kv-01", TextNode.valueOf(kv))));
        String granted = String.join(
                " ", state.grants().stream().map(DesiredStateTest::name).toList());
        ObjectNode assignment = body(state, ResourceKind.ASSIGNMENT);
        assertThat(granted.isEmpty() ? "none" : granted).isEqualTo(roles);
        assertThat(assignment.has("identity")).isEqualTo(!granted.isEmpty());
        assertThat(assignment.has("location")).isEqualTo(!granted.isEmpty());
    }

    private static String name(RoleGrant grant) {
        return Map.of(Samples.CONTRIBUTOR, "contributor", Samples.MONITORING, "monitoring")
                .getOrDefault(grant.role(), grant.role());
    }

    @Test
    void the_assignment_says_what_the_options_say() {
        DeployOptions options = Samples.options()
                .enforcementMode("DoNotEnforce")
                .notScopes(List.of("/subscriptions/s"))
                .messages(Map.of("STG-01", "turn http off"))
                .parameters(Samples.effect("STG-01", "Audit"));
        JsonNode properties =
                body(Samples.state(options), ResourceKind.ASSIGNMENT).path("properties");
        assertThat(properties.path("policyDefinitionId").asText())
                .isEqualTo(SCOPE + "/providers/Microsoft.Authorization/policySetDefinitions/hipaa");
        assertThat(properties.path("enforcementMode").asText()).isEqualTo("DoNotEnforce");
        assertThat(properties.path("notScopes")).hasToString("[\"/subscriptions/s\"]");
        assertThat(properties.path("parameters")).hasToString("{\"effect-stg-01\":{\"value\":\"Audit\"}}");
        assertThat(properties.path("nonComplianceMessages"))
                .hasToString("[{\"message\":\"turn http off\",\"policyDefinitionReferenceId\":\"STG-01\"}]");
    }

    static List<Arguments> refused() {
        DeployOptions good = Samples.options();
        DeployOptions nowhere = DeployOptions.at(Samples.GROUP, "hipaa");
        return List.of(
                Arguments.of(
                        "SG0902",
                        DeployOptions.at(Samples.GROUP, "a-name-of-25-characters--")
                                .location("eastus")),
                Arguments.of("SG0902", DeployOptions.at(Samples.GROUP, "a/b").location("eastus")),
                Arguments.of("SG0902", DeployOptions.at("", "hipaa").location("eastus")),
                Arguments.of("SG0903", nowhere),
                Arguments.of("SG0905", good.parameters(Map.of("effect-stg-99", TextNode.valueOf("Audit")))),
                Arguments.of("SG0906", good.parameters(Map.of("effect-stg-01", BooleanNode.TRUE))),
                Arguments.of("SG0914", good.enforcementMode("Off")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_azure_would_refuse_is_found_before(String code, DeployOptions options) {
        List<PolicyDefinition> definitions = Samples.definitions();
        var refused =
                (DesiredState.Desiring.Refused) DesiredState.of(definitions, Samples.initiative(definitions), options);
        assertThat(refused.findings())
                .extracting(Finding::code)
                .extracting("label")
                .containsExactly(code);
    }

    private static ObjectNode body(DesiredState state, ResourceKind kind) {
        return state.objects().stream()
                .filter(object -> object.kind() == kind)
                .findFirst()
                .orElseThrow()
                .body();
    }
}
