package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.blueprints.HipaaInitiative.Verdict;
import dev.safeguard.compiler.evaluate.Context.View;
import dev.safeguard.compiler.evaluate.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The landing zone's own resources against the whole initiative. */
class InitiativeComplianceTest {
    private static final List<String> ALWAYS_CONCERNED = List.of(
            "KV-01", "KV-02", "KV-05", "KV-08", "LOG-03", "NET-01", "NET-02", "NET-03", "RBAC-01", "STG-01", "STG-02",
            "STG-03", "STG-04", "STG-05", "STG-06", "STG-07", "STG-11", "STG-21");

    /** Of the workspace, where it is not a central one. */
    private static final List<String> OF_OWN_WORKSPACE = List.of("LOG-06", "LOG-07");

    /** Of the subscription, which carries no PHI tag. */
    private static final List<String> OF_SUBSCRIPTION = List.of("DEF-01", "DEF-02");

    /** Every way to deploy, seen by a request and by a scan, with and without the PHI tag as a limit. */
    static Stream<Arguments> ways() {
        return Stream.of(View.values())
                .flatMap(view -> Stream.of(false, true)
                        .flatMap(tagged -> Samples.parameterSets().stream()
                                .map(parameters -> Arguments.of(view, tagged, parameters))));
    }

    private static List<Verdict> verdicts(View view, boolean onlyTagged, List<ObjectNode> resources) {
        return HipaaInitiative.with(Map.of("scopeToPhiTag", BooleanNode.valueOf(onlyTagged)))
                .verdicts(resources, Target.sample(), view);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void every_resource_satisfies_every_control(View view, boolean onlyTagged, Map<String, JsonNode> parameters) {
        assertThat(verdicts(view, onlyTagged, Samples.resources(parameters)))
                .isNotEmpty()
                .allMatch(v -> v.is(Decision.Compliant.class) || v.is(Decision.NotApplicable.class));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void controls_do_look_at_the_resources(View view, boolean onlyTagged, Map<String, JsonNode> parameters) {
        List<String> expected = new ArrayList<>(ALWAYS_CONCERNED);
        expected.addAll(parameters.containsKey("logAnalyticsWorkspaceId") ? List.of() : OF_OWN_WORKSPACE);
        expected.addAll(onlyTagged ? List.of() : OF_SUBSCRIPTION);
        assertThat(verdicts(view, onlyTagged, Samples.resources(parameters)).stream()
                        .filter(v -> v.is(Decision.Compliant.class))
                        .map(Verdict::control)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("dev.safeguard.blueprints.Samples#extremes")
    void no_extreme_of_a_parameter_breaks_a_control(String parameter, JsonNode value) {
        assertThat(verdicts(View.REQUEST, false, Samples.resources(Map.of(parameter, value))))
                .allMatch(v -> v.is(Decision.Compliant.class) || v.is(Decision.NotApplicable.class));
    }
}
