package dev.safeguard.compiler.assign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectReadersTest {
    private static final String DEFINITION = "/providers/Microsoft.Authorization/policyDefinitions/d";
    private static final String ASSIGNMENT = "/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/a";
    private static final String EXEMPTION =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Authorization/policyExemptions/e";

    private static ObjectNode assignment(String properties) {
        ObjectNode json = Library.object("{'id': '" + ASSIGNMENT + "', 'properties': {" + properties + "}}");
        ((ObjectNode) json.path("properties")).put("policyDefinitionId", DEFINITION);
        return json;
    }

    private static ObjectNode aboutAssignment(String id, String properties) {
        ObjectNode json = Library.object("{'id': '" + id + "', 'properties': {" + properties + "}}");
        ((ObjectNode) json.path("properties")).put("policyAssignmentId", ASSIGNMENT);
        return json;
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.code().label() + " " + f.place().pointer())
                .toList();
    }

    @Test
    void an_assignment_is_read_whatever_the_case_of_its_keys() {
        ObjectReading<Assignment> reading =
                AssignmentReader.read(new Source("a.json", """
                {"ID": "%s",
                 "Identity": {"Type": "systemassigned"},
                 "Properties": {
                  "DisplayName": "A", "PolicyDefinitionId": "%s", "DefinitionVersion": "1.*.*",
                  "NotScopes": ["/subscriptions/s/resourceGroups/g"], "EnforcementMode": "donotenforce",
                  "Parameters": {"p": {"Value": 1}},
                  "NonComplianceMessages": [{"Message": "m"}, {"message": "own", "policyDefinitionReferenceId": "R"}],
                  "ResourceSelectors": [{"Name": "n", "Selectors": [{"Kind": "RESOURCELOCATION", "NotIn": ["x"]}]}],
                  "Overrides": [{"Kind": "PolicyEffect", "Value": "audit",
                                 "Selectors": [{"kind": "policyDefinitionReferenceId", "in": ["R"]}]},
                                {"kind": "PolicyVersion", "value": "2.0.*"}]}}""".formatted(ASSIGNMENT, DEFINITION)));

        Assignment read = reading.object().orElseThrow();
        assertThat(reading.findings()).isEmpty();
        assertThat(read.scope()).isEqualTo(ArmId.subscription("s"));
        assertThat(read.displayName()).contains("A");
        assertThat(read.definitionVersion()).hasToString("Optional[1.*.*]");
        assertThat(read.enforcementMode()).isEqualTo(EnforcementMode.DO_NOT_ENFORCE);
        assertThat(read.parameters()).containsEntry("p", IntNode.valueOf(1));
        assertThat(read.hasIdentity()).isTrue();
        assertThat(read.selectors())
                .containsExactly(new ResourceSelector(
                        "n", List.of(new Selector(SelectorKind.RESOURCE_LOCATION, false, List.of("x")))));
        assertThat(read.overrides())
                .containsExactly(
                        new PolicyOverride.OfEffect(
                                "audit",
                                List.of(new Selector(SelectorKind.POLICY_DEFINITION_REFERENCE_ID, true, List.of("R")))),
                        new PolicyOverride.OfVersion(VersionPattern.parse("2.0").orElseThrow(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"r, own", "R, own", "other, general", "none, general"})
    void a_member_with_a_message_of_its_own_gets_that(String member, String message) {
        Assignment read = AssignmentReader.read(
                        "a",
                        assignment("'nonComplianceMessages': [{'message': 'general'},"
                                + " {'message': 'own', 'policyDefinitionReferenceId': 'R'}]"))
                .object()
                .orElseThrow();

        assertThat(read.message(Optional.ofNullable(member))).contains(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'enforcementMode': 'Sometimes'                                                    | SG0271 /properties/enforcementMode
            'enforcementMode': 1                                                              | SG0202 /properties/enforcementMode
            'definitionVersion': 'newest'                                                     | SG0273 /properties/definitionVersion
            'notScopes': ['nowhere']                                                          | SG0270 /properties/notScopes/0
            'parameters': {'p': {}}                                                           | SG0201 /properties/parameters/p
            'parameters': {'p': 1}                                                            | SG0202 /properties/parameters/p
            'nonComplianceMessages': [{}]                                                     | SG0201 /properties/nonComplianceMessages/0
            'resourceSelectors': [{'selectors': [{'in': ['x']}]}]                             | SG0201 /properties/resourceSelectors/0/selectors/0
            'resourceSelectors': [{'selectors': [{'kind': 'colour', 'in': ['x']}]}]           | SG0271 /properties/resourceSelectors/0/selectors/0/kind
            'resourceSelectors': [{'selectors': [{'kind': 'userPrincipalId', 'in': ['x']}]}]  | SG0271 /properties/resourceSelectors/0/selectors/0/kind
            'resourceSelectors': [{'selectors': [{'kind': 'policyDefinitionReferenceId', 'in': ['x']}]}] | SG0271 /properties/resourceSelectors/0/selectors/0/kind
            'resourceSelectors': [{'selectors': [{'kind': 'resourceType'}]}]                  | SG0274 /properties/resourceSelectors/0/selectors/0
            'resourceSelectors': [{'selectors': [{'kind': 'resourceType', 'in': ['x'], 'notIn': ['y']}]}] | SG0274 /properties/resourceSelectors/0/selectors/0
            'resourceSelectors': [{'selectors': [{'kind': 'resourceType', 'in': ['x']}, {'kind': 'ResourceType', 'in': ['y']}]}] | SG0274 /properties/resourceSelectors/0/selectors/1
            'resourceSelectors': [{'selectors': [{'kind': 'resourceWithoutLocation', 'in': ['x']}]}] | SG0274 /properties/resourceSelectors/0/selectors/0
            'resourceSelectors': [{'selectors': [{'kind': 'resourceLocation', 'in': ['x']}, {'kind': 'resourceWithoutLocation', 'in': ['subscriptionLevelResources']}]}] | SG0274 /properties/resourceSelectors/0
            'overrides': [{'kind': 'policyColour', 'value': 'x'}]                             | SG0275 /properties/overrides/0
            'overrides': [{'kind': 'policyEffect', 'value': 'x'}]                             | SG0275 /properties/overrides/0/value
            'overrides': [{'kind': 'definitionVersion', 'value': 'x'}]                        | SG0273 /properties/overrides/0/value
            'overrides': [{'kind': 'policyEffect'}]                                           | SG0201 /properties/overrides/0
            'overrides': [{'kind': 'policyEffect', 'value': 'audit'}, {'kind': 'policyEffect', 'value': 'deny'}] | SG0475 /properties/overrides/1
            'overrides': [{'value': 'audit'}]                                                 | SG0201 /properties/overrides/0
            'overrides': [{'kind': 'policyEffect', 'value': 'audit', 'selectors': [{'kind': 'userPrincipalId', 'in': ['x']}]}] | SG0271 /properties/overrides/0/selectors/0/kind
            """)
    void what_azure_would_refuse_about_an_assignment_is_said_with_its_place(String properties, String told) {
        ObjectReading<Assignment> reading = AssignmentReader.read("a", assignment(properties));

        assertThat(told(reading.findings())).containsExactly(told);
        assertThat(reading.object()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"notScopes, 400, SG0471", "resourceSelectors, 10, SG0472", "values, 50, SG0473", "overrides, 10, SG0474"
    })
    void an_assignment_may_reach_a_limit_but_not_exceed_it(String what, int limit, String code) {
        assertThat(AssignmentReader.read("a", sized(what, limit)).findings()).isEmpty();
        assertThat(AssignmentReader.read("a", sized(what, limit + 1)).findings())
                .extracting(f -> f.code().label())
                .containsExactly(code);
    }

    private static ObjectNode sized(String what, int size) {
        ObjectNode json = assignment("");
        ObjectNode properties = (ObjectNode) json.path("properties");
        boolean values = what.equals("values");
        ArrayNode items = values
                ? properties
                        .putArray("resourceSelectors")
                        .addObject()
                        .putArray("selectors")
                        .addObject()
                        .put("kind", "resourceType")
                        .putArray("in")
                : properties.putArray(what);
        IntStream.range(0, size).forEach(i -> {
            switch (what) {
                case "values" -> items.add("T/" + i);
                case "notScopes" -> items.add("/subscriptions/" + i);
                case "overrides" ->
                    items.addObject().put("kind", "policyEffect").put("value", "Audit");
                default -> items.addObject().put("name", "s" + i);
            }
        });
        return json;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'exemptionCategory': 'Forgiven'                                                   | SG0271 /properties/exemptionCategory
            'displayName': 'x'                                                                | SG0201 /properties
            'exemptionCategory': 'Waiver', 'expiresOn': 'tomorrow'                            | SG0272 /properties/expiresOn
            'exemptionCategory': 'Waiver', 'expiresOn': '2026-01-01T00:00:00'                 | SG0272 /properties/expiresOn
            'exemptionCategory': 'Waiver', 'assignmentScopeValidation': 'Never'               | SG0271 /properties/assignmentScopeValidation
            """)
    void what_azure_would_refuse_about_an_exemption_is_said_with_its_place(String properties, String told) {
        assertThat(told(ExemptionReader.read("e", aboutAssignment(EXEMPTION, properties))
                        .findings()))
                .containsExactly(told);
    }

    @Test
    void an_exemption_is_read() {
        Exemption read = ExemptionReader.read(
                        "e",
                        aboutAssignment(
                                EXEMPTION,
                                "'exemptionCategory': 'MITIGATED', 'expiresOn': '2026-06-30T02:00:00+02:00',"
                                        + " 'policyDefinitionReferenceIds': ['R']"))
                .object()
                .orElseThrow();

        assertThat(read.category()).isEqualTo(ExemptionCategory.MITIGATED);
        assertThat(read.expiresOn()).contains(Instant.parse("2026-06-30T00:00:00Z"));
        assertThat(read.referenceIds()).containsExactly("R");
        assertThat(read.check(Ancestry.none())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions/s, Default, 0",
        "/subscriptions/other, Default, 1",
        "/subscriptions/other, doNotValidate, 0"
    })
    void exemptions_and_enrolments_lie_in_the_scope_of_their_assignment(String scope, String validation, int findings) {
        String properties = "'exemptionCategory': 'Waiver', 'assignmentScopeValidation': '" + validation + "'";
        String type = scope + "/providers/Microsoft.Authorization/";
        Exemption exemption = ExemptionReader.read("e", aboutAssignment(type + "policyExemptions/e", properties))
                .object()
                .orElseThrow();
        Enrollment enrollment = EnrollmentReader.read("e", aboutAssignment(type + "policyEnrollments/e", properties))
                .object()
                .orElseThrow();

        assertThat(exemption.check(Ancestry.none())).hasSize(findings);
        assertThat(enrollment.check(Ancestry.none())).hasSize(findings);
    }

    @Test
    void an_attestation_says_one_of_three_states() {
        String id =
                EXEMPTION.replace("Microsoft.Authorization/policyExemptions", "Microsoft.PolicyInsights/attestations");

        assertThat(AttestationReader.read("a", aboutAssignment(id, "'complianceState': 'noncompliant'"))
                        .object()
                        .map(Attestation::state))
                .contains(ComplianceState.NON_COMPLIANT);
        assertThat(AttestationReader.read("a", aboutAssignment(id, "")).object().map(Attestation::state))
                .contains(ComplianceState.UNKNOWN);
        assertThat(told(AttestationReader.read("a", aboutAssignment(id, "'complianceState': 'Exempt'"))
                        .findings()))
                .containsExactly("SG0271 /properties/complianceState");
    }

    @Test
    void text_that_is_no_object_is_a_finding() {
        assertThat(told(AssignmentReader.read(new Source("a", "{")).findings())).containsExactly("SG0103 ");
        assertThat(AssignmentReader.read("a", Library.tree("[]")).findings()).isNotEmpty();
        assertThat(told(AssignmentReader.read(
                                "a", Library.object("{'properties': {'policyDefinitionId': '" + DEFINITION + "'}}"))
                        .findings()))
                .containsExactly("SG0201 ");
    }
}
