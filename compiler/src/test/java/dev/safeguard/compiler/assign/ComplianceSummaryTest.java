package dev.safeguard.compiler.assign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.evaluate.ComplianceState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceSummaryTest {
    private static final ComplianceSummary SUMMARY = summary("""
            {"assign":[{"name":"a","policyDefinitionId":"{set}/two","parameters":{"effectA":{"value":"Disabled"}}},
                       {"name":"b","policyDefinitionId":"{d}/deny-bad"}],
             "scan":[{"at":"rg1/r1","properties":{"p":"bad"}},{"at":"rg1/r2"},{"at":"rg10/r3","properties":{"q":"bad"}}]}""");

    private static ComplianceSummary summary(String text) {
        Scenario scenario = Scenario.of(text);
        InForce inForce = scenario.inForce();
        ComplianceScan scan = ComplianceScan.over(inForce);
        List<ComplianceRecord> records = scenario.resources("scan")
                .flatMap(json -> scan.states(Scenario.id(json), Scenario.asResource(json), scenario.context()).stream())
                .toList();
        return new ComplianceSummary(records, inForce.policies());
    }

    @Test
    void a_resource_rolls_up_over_its_policies() {
        assertThat(SUMMARY.byResource().values())
                .containsExactly(
                        ComplianceState.NON_COMPLIANT, ComplianceState.COMPLIANT, ComplianceState.NON_COMPLIANT);
        assertThat(SUMMARY.percentage()).isEqualTo(100.0 / 3);
    }

    @Test
    void an_assignment_and_a_group_roll_up_over_their_policies_disabled_ones_too() {
        assertThat(SUMMARY.byAssignment().values())
                .containsExactly(ComplianceState.NON_COMPLIANT, ComplianceState.NON_COMPLIANT);
        assertThat(SUMMARY.byGroup().values())
                .containsExactly(ComplianceState.NON_COMPLIANT, ComplianceState.NON_COMPLIANT);
        assertThat(SUMMARY.byPolicy().values())
                .containsExactlyInAnyOrder(
                        ComplianceState.COMPLIANT, ComplianceState.NON_COMPLIANT, ComplianceState.NON_COMPLIANT);
    }

    @Test
    void a_scope_counts_what_lies_below_it() {
        ArmId group = ArmId.of("/subscriptions/s/resourceGroups/RG1");
        ComplianceSummary within = SUMMARY.within(group, Scenario.TENANT);

        assertThat(within.byResource()).hasSize(2);
        assertThat(within.percentage()).isEqualTo(50);
        assertThat(within.byInitiative().values()).containsExactly(ComplianceState.COMPLIANT);
        assertThat(SUMMARY.within(Scenario.GROUP, Scenario.TENANT).byResource()).hasSize(3);
    }

    @Test
    void nothing_has_no_state_and_is_fully_compliant() {
        ComplianceSummary nothing = new ComplianceSummary(List.of(), List.of());

        assertThat(nothing.state()).isEmpty();
        assertThat(nothing.percentage()).isEqualTo(100);
    }
}
