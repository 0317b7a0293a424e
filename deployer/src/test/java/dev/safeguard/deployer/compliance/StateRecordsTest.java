package dev.safeguard.deployer.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.deployer.deploy.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateRecordsTest {
    private static ComplianceRow row(String record) {
        return new StateRecords(new TreeMap<>(Map.of("STG-01", List.of("164.312(b)")))).row(Json.of(record));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Compliant,     PASS
            compliant,     PASS
            Protected,     PASS
            NonCompliant,  FAIL
            Exempt,        EXEMPT
            Error,         ERROR
            Conflict,      ERROR
            Unknown,       UNKNOWN
            NotStarted,    UNKNOWN
            SomethingNew,  UNKNOWN
            """)
    void every_state_of_azure_has_a_verdict(String state, VerdictKind verdict) {
        assertThat(row("{'complianceState': '" + state + "'}").verdict()).isEqualTo(verdict);
    }

    @Test
    void lower_case_names_find_their_control() {
        ComplianceRow row = row("""
                {'policyDefinitionReferenceId': 'stg-01', 'resourceId': '/subscriptions/s-1/resourcegroups/g',
                 'resourceType': 't', 'complianceState': 'NonCompliant', 'policyDefinitionAction': 'deny'}
                """);
        assertThat(row.control()).isEqualTo("STG-01");
        assertThat(row.citations()).containsExactly("164.312(b)");
        assertThat(row.subscription()).isEqualTo("s-1");
    }

    @Test
    void evaluated_expressions_become_reasons() {
        ComplianceRow row = row("""
                {'complianceState': 'NonCompliant', 'policyEvaluationDetails': {'evaluatedExpressions': [
                  {'result': 'True', 'expression': 'a', 'path': 'properties.x', 'operator': 'NotEquals', 'targetValue': true, 'expressionValue': false}]}}
                """);
        assertThat(row.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.message()).isEqualTo("Current value must be equal to the target value.");
            assertThat(reason.path()).hasValue("properties.x");
            assertThat(reason.expected()).hasValue("true");
            assertThat(reason.actual()).hasValue("false");
        });
    }

    @Test
    void one_bad_resource_makes_a_control_bad_and_a_resource_counts_once() {
        ComplianceRow good = row("{'complianceState': 'Compliant', 'resourceId': '/a'}");
        ComplianceRow bad = row("{'complianceState': 'NonCompliant', 'resourceId': '/A'}");
        ComplianceRow other = row("{'complianceState': 'Compliant', 'resourceId': '/b'}");
        Rollup rollup = Rollup.of(List.of(good, bad, other));
        assertThat(rollup.state()).hasValue(ComplianceState.NON_COMPLIANT);
        assertThat(rollup.percentage()).isEqualTo(50);
        assertThat(rollup.resources())
                .containsOnly(entry(ComplianceState.COMPLIANT, 1), entry(ComplianceState.NON_COMPLIANT, 1));
    }
}
