package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.initiatives.HipaaPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The HIPAA initiative over the sample estate: what the quickstart shows. */
class SampleEstateTest {
    private static final HipaaPack PACK = new HipaaPack();
    private static final String WORKSPACE =
            "/subscriptions/0a1b2c3d-3333-4a00-8a00-00000000a003/resourceGroups/rg-management"
                    + "/providers/Microsoft.OperationalInsights/workspaces/log-central";

    private static Arm arm;
    private static List<JsonNode> rows;

    @BeforeAll
    static void assignTheInitiative() {
        arm = new Arm();
        assign(arm);
        rows = new ArrayList<>();
        arm.post(Arm.MG + "/providers/Microsoft.PolicyInsights/policyStates/latest/queryResults")
                .at("/value")
                .forEach(rows::add);
    }

    private static void assign(Arm arm) {
        for (Control control : PACK.controls()) {
            var definition = Lowering.definition(control, PACK.name());
            arm.define(definition.name(), Json.text(Emitter.properties(definition)));
        }
        Initiative initiative = Lowering.initiative(PACK.initiatives().get(0), PACK, Arm.MG);
        arm.defineSet("hipaa", Json.text(Emitter.properties(initiative)));
        Arm.require(201, arm.put(Arm.assignment("hipaa"), assignment(initiative)));
    }

    private static String assignment(Initiative initiative) {
        String parameters = initiative.parameters().stream()
                .filter(parameter -> parameter.defaultValue().isEmpty())
                .map(parameter -> "\"" + parameter.name() + "\":{\"value\":\"" + WORKSPACE + "\"}")
                .collect(Collectors.joining(","));
        return "{\"identity\":{\"type\":\"SystemAssigned\"},\"location\":\"eastus\",\"properties\":{\"policyDefinitionId\":\""
                + Arm.set("hipaa") + "\",\"parameters\":{" + parameters + "}}}";
    }

    @AfterAll
    static void stop() {
        arm.close();
    }

    private static Map<String, Set<String>> statesByControl() {
        Map<String, Set<String>> states = new TreeMap<>();
        rows.forEach(row -> states.computeIfAbsent(
                        row.path("policyDefinitionReferenceId").asText(), key -> new TreeSet<>())
                .add(row.path("complianceState").asText()));
        return states;
    }

    @Test
    void the_controls_find_both_good_and_bad() {
        Map<String, Set<String>> states = statesByControl();

        Set<String> attested = PACK.controls().stream()
                .filter(control -> control.automation() != Automation.AUTOMATED)
                .map(Control::id)
                .collect(Collectors.toSet());

        assertThat(states).allSatisfy((control, found) -> {
            if (attested.contains(control)) {
                assertThat(found).as(control).containsExactly("Unknown");
            } else {
                assertThat(found).as(control).isSubsetOf("Compliant", "NonCompliant", "Protected");
            }
        });
        assertThat(states.values()).filteredOn(found -> found.size() == 2).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void the_model_account_and_vault_are_clean() {
        assertThat(rows)
                .filteredOn(row -> row.path("resourceId").asText().matches(".*/(stehrprod01|kv-ehr-prod)"))
                .hasSizeGreaterThanOrEqualTo(15)
                .allSatisfy(row -> assertThat(row.path("complianceState").asText())
                        .as(row.path("policyDefinitionReferenceId").asText())
                        .isEqualTo("Compliant"));
    }
}
