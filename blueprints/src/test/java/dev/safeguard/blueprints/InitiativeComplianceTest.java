package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.blueprints.HipaaInitiative.Verdict;
import dev.safeguard.compiler.evaluate.Context.View;
import dev.safeguard.compiler.evaluate.Decision;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The landing zone's own resources against the whole initiative. */
class InitiativeComplianceTest {
    /** What the landing zone leaves to others. */
    private static final List<String> OPEN = OpenControls.table("open");

    /** A control that a parameter gives up on purpose, and the value that does. */
    private static final Set<String> OPENED = Set.of("LOG-08 logQueryNetworkAccess=Enabled");

    /** Of the workspace, where it is not a central one. */
    private static final List<String> OF_OWN_WORKSPACE = List.of("LOG-06", "LOG-07");

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
                .filteredOn(v -> !OPEN.contains(v.control()))
                .allMatch(Verdict::isGood);
    }

    /** So that the table names nothing that the landing zone could answer for itself. */
    @Test
    void what_others_answer_for_is_really_open() {
        assertThat(Samples.parameterSets().stream()
                        .flatMap(parameters -> verdicts(View.SCAN, false, Samples.resources(parameters)).stream())
                        .filter(v -> !v.isGood())
                        .map(Verdict::control)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void controls_do_look_at_the_resources(View view, boolean onlyTagged, Map<String, JsonNode> parameters) {
        List<String> satisfied = verdicts(view, onlyTagged, Samples.resources(parameters)).stream()
                .filter(v -> v.is(Decision.Compliant.class))
                .map(Verdict::control)
                .distinct()
                .toList();

        assertThat(satisfied).containsAll(OpenControls.table("concerned"));
        assertThat(satisfied.containsAll(OF_OWN_WORKSPACE))
                .isEqualTo(!parameters.containsKey("logAnalyticsWorkspaceId"));
        assertThat(satisfied.containsAll(OpenControls.table("subscription"))).isEqualTo(!onlyTagged);
    }

    @ParameterizedTest
    @MethodSource("dev.safeguard.blueprints.Samples#extremes")
    void no_extreme_of_a_parameter_breaks_a_control(String parameter, JsonNode value) {
        assertThat(verdicts(View.REQUEST, false, Samples.resources(Map.of(parameter, value))))
                .filteredOn(v -> !OPEN.contains(v.control()))
                .filteredOn(v -> !OPENED.contains(v.control() + " " + parameter + "=" + value.asText()))
                .allMatch(Verdict::isGood);
    }
}
