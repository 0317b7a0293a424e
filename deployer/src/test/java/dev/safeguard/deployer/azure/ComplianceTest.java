package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.deployer.compliance.ComplianceReader;
import dev.safeguard.deployer.compliance.ComplianceReading;
import dev.safeguard.deployer.compliance.ComplianceRow;
import dev.safeguard.deployer.compliance.Refresh;
import dev.safeguard.deployer.compliance.Rollup;
import dev.safeguard.deployer.deploy.ArmIds;
import dev.safeguard.deployer.deploy.AzureFailure;
import dev.safeguard.deployer.deploy.ResourceKind;
import dev.safeguard.deployer.deploy.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ComplianceTest {
    private static final String CITATION = "164.312(e)(2)(ii)";

    private static ComplianceReading read(LocalTenant tenant) {
        return ComplianceReader.read(tenant.plane(), tenant.plane().policyStates(), Samples.GROUP, "hipaa");
    }

    @Test
    void records_become_rows_with_control_and_citation() {
        try (LocalTenant tenant = LocalTenant.start()) {
            tenant.apply(Samples.state(Samples.options()));
            assertThat(read(tenant).rows())
                    .filteredOn(row -> row.control().equals("STG-01"))
                    .extracting(row -> ArmIds.name(row.resource()), ComplianceRow::verdict, ComplianceRow::citations)
                    .containsExactlyInAnyOrder(
                            tuple("good", VerdictKind.PASS, List.of(CITATION)),
                            tuple("bad", VerdictKind.FAIL, List.of(CITATION)));
        }
    }

    @Test
    void rolls_up_by_citation_control_subscription_and_resource() {
        try (LocalTenant tenant = LocalTenant.start()) {
            tenant.apply(Samples.state(Samples.options()));
            ComplianceReading reading = read(tenant);
            assertThat(reading.byCitation()).hasEntrySatisfying(CITATION, rollup -> {
                assertThat(rollup.state()).hasValue(ComplianceState.NON_COMPLIANT);
                assertThat(rollup.percentage()).isEqualTo(50);
            });
            assertThat(states(reading.byControl()))
                    .as("no vault, no record of KV-01")
                    .containsExactly("KV-01 none", "STG-01 NonCompliant", "STG-02 Compliant");
            assertThat(states(reading.bySubscription()))
                    .containsExactly(LocalTenant.FIRST + " Compliant", LocalTenant.SECOND + " NonCompliant");
            assertThat(reading.byResource()).hasSize(2);
        }
    }

    private static List<String> states(SortedMap<String, Rollup> rollups) {
        List<String> lines = new ArrayList<>();
        rollups.forEach((name, rollup) ->
                lines.add(name + " " + rollup.state().map(ComplianceState::json).orElse("none")));
        return lines;
    }

    @Test
    void azures_own_summary_agrees_with_ours() {
        try (LocalTenant tenant = LocalTenant.start()) {
            tenant.apply(Samples.state(Samples.options()));
            String scope = ArmIds.managementGroup(Samples.GROUP);
            var summary = tenant.plane().policyStates().summary(scope, ResourceKind.ASSIGNMENT.idAt(scope, "hipaa"));
            assertThat(summary.at("/results/nonCompliantResources").asInt())
                    .isEqualTo(read(tenant).byResource().values().stream()
                            .filter(r -> r.state().equals(Optional.of(ComplianceState.NON_COMPLIANT)))
                            .count());
        }
    }

    @Test
    void pages_are_followed_to_the_end() {
        try (LocalTenant tenant = LocalTenant.start(LocalTenant.options().pageSize(1))) {
            tenant.apply(Samples.state(Samples.options()));
            assertThat(read(tenant).rows()).hasSize(4);
            assertThat(tenant.plan(Samples.state(Samples.options())).changes()).isEmpty();
        }
    }

    @Test
    void a_refresh_evaluates_every_subscription_below() {
        List<String> finished = new ArrayList<>();
        try (LocalTenant tenant = LocalTenant.start()) {
            Refresh refresh = new Refresh(tenant.plane().policyStates(), duration -> {}, Duration.ofMinutes(5));
            assertThat(refresh.run(Samples.GROUP, finished::add)).isEqualTo(2);
        }
        assertThat(finished).containsExactly(LocalTenant.FIRST, LocalTenant.SECOND);
    }

    @Test
    void a_refresh_that_takes_too_long_is_left_to_azure() {
        try (LocalTenant tenant = LocalTenant.start()) {
            Refresh refresh = new Refresh(tenant.plane().policyStates(), duration -> {}, Duration.ZERO);
            assertThatThrownBy(() -> refresh.run(Samples.GROUP, id -> {}))
                    .isInstanceOf(AzureFailure.class)
                    .hasMessageContaining("takes longer than 0 minutes");
        }
    }

    @Test
    void an_assignment_that_is_not_there_says_what_to_do() {
        try (LocalTenant tenant = LocalTenant.start()) {
            assertThatThrownBy(() -> read(tenant))
                    .isInstanceOfSatisfying(
                            AzureFailure.class,
                            failure -> assertThat(failure.line())
                                    .contains("there is no assignment `hipaa`", "deploy it with `apply`"));
        }
    }
}
