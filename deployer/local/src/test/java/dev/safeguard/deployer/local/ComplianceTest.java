package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceTest {
    private static final String STATES = "/providers/Microsoft.PolicyInsights/policyStates/latest/";
    private static final String SET = """
        {"metadata":{"category":"Regulatory Compliance"},
         "policyDefinitionGroups":[{"name":"164.312(e)(1)"},{"name":"164.312(b)"}],
         "policyDefinitions":[
          {"policyDefinitionId":"%s","policyDefinitionReferenceId":"STG-01","groupNames":["164.312(e)(1)"]},
          {"policyDefinitionId":"%s","policyDefinitionReferenceId":"LOG-03","groupNames":["164.312(b)"]}]}""".formatted(Arm.definition("https"), Arm.definition("logs"));
    private static final String PROD_ACCOUNTS =
            Arm.PROD + "/resourceGroups/rg-data-prod/providers/Microsoft.Storage/storageAccounts/";

    private Arm arm;

    @BeforeEach
    void assignTheSet() {
        arm = new Arm(options -> options.pageSize(4));
        arm.define("https", Rules.https("Audit"));
        arm.define("logs", Rules.vaultsAreLogged());
        arm.defineSet("hipaa", SET);
        arm.assign("hipaa", Arm.set("hipaa"), "\"enforcementMode\":\"DoNotEnforce\"");
    }

    @AfterEach
    void stop() {
        arm.close();
    }

    private List<JsonNode> rows(String scope, String options) {
        List<JsonNode> rows = new ArrayList<>();
        Arm.Answer page = arm.post(scope + STATES + "queryResults" + options);
        page.at("/value").forEach(rows::add);
        while (!page.text("/@odata.nextLink").equals("null")
                && !page.text("/@odata.nextLink").isEmpty()) {
            page = arm.raw("POST", page.text("/@odata.nextLink"), "");
            page.at("/value").forEach(rows::add);
        }
        return rows;
    }

    private static List<String> names(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path("resourceId").asText())
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void states_come_from_evaluating_the_estate() {
        List<JsonNode> bad = rows(Arm.MG, "?%24filter=complianceState eq 'NonCompliant'");

        assertThat(names(bad)).containsExactlyInAnyOrder("stimagingprod", "kv-billing-prod", "kv-dev");
        assertThat(names(rows(Arm.MG, "")))
                .hasSize(8)
                .contains("stehrprod01", "stauditprod01", "stdevtest01", "kv-ehr-prod");
    }

    @Test
    void a_row_tells_resource_assignment_definition_set_and_why() {
        JsonNode row = rows(Arm.MG, "?%24filter=resourceId eq '" + PROD_ACCOUNTS + "STIMAGINGPROD'")
                .get(0);

        assertThat(row.path("complianceState").asText()).isEqualTo("NonCompliant");
        assertThat(row.path("isCompliant").asBoolean()).isFalse();
        assertThat(row.path("timestamp").asText()).isEqualTo(Arm.START.toString());
        assertThat(row.path("resourceType").asText()).isEqualTo("Microsoft.Storage/storageAccounts");
        assertThat(row.path("resourceLocation").asText()).isEqualTo("eastus");
        assertThat(row.path("subscriptionId").asText()).isEqualTo(Arm.PROD.replace("/subscriptions/", ""));
        assertThat(row.path("managementGroupIds").asText()).startsWith("contoso-phi,contoso-landing-zones,contoso,");
        assertThat(row.path("policyAssignmentId").asText()).isEqualTo(Arm.assignment("hipaa"));
        assertThat(row.path("policyAssignmentScope").asText()).isEqualTo(Arm.MG);
        assertThat(row.path("policyAssignmentParameters").asText()).isEqualTo("{}");
        assertThat(row.path("policyDefinitionId").asText()).isEqualTo(Arm.definition("https"));
        assertThat(row.path("policyDefinitionAction").asText()).isEqualTo("audit");
        assertThat(row.path("policyDefinitionReferenceId").asText()).isEqualTo("STG-01");
        assertThat(row.path("policyDefinitionVersion").asText()).isEqualTo("1.2.0");
        assertThat(row.path("policyDefinitionCategory").asText()).isEqualTo("Storage");
        assertThat(row.path("policyDefinitionGroupNames").toString()).isEqualTo("[\"164.312(e)(1)\"]");
        assertThat(row.path("policySetDefinitionId").asText()).isEqualTo(Arm.set("hipaa"));
        assertThat(row.path("policySetDefinitionCategory").asText()).isEqualTo("Regulatory Compliance");
        assertThat(row.at("/policyEvaluationDetails/evaluatedExpressions")).anySatisfy(e -> {
            assertThat(e.path("path").asText()).isEqualTo("properties.supportsHttpsTrafficOnly");
            assertThat(e.path("expressionValue").toString()).isEqualTo("false");
            assertThat(e.path("targetValue").toString()).isEqualTo("true");
            assertThat(e.path("operator").asText()).isEqualToIgnoringCase("notEquals");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {prod}                                | 5
        {prod}/resourceGroups/rg-data-prod    | 4
        {prod}/resourceGroups/rg-ehr-prod     | 1
        {dev}                                 | 2
        {account}                             | 1
        /providers/Microsoft.Management/managementGroups/contoso-nonprod | 2
        {prod}/providers/Microsoft.Authorization/policyDefinitions/logs  | 2
        {prod}/providers/Microsoft.Authorization/policySetDefinitions/hipaa | 5
        """)
    void states_are_asked_for_at_any_scope(String scope, int size) {
        String path = scope.replace("{prod}", Arm.PROD)
                .replace("{dev}", Arm.DEV)
                .replace("{account}", PROD_ACCOUNTS + "stehrprod01");

        assertThat(rows(path, "")).hasSize(size);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PolicyDefinitionAction eq 'audit'                                       | 5
        PolicyDefinitionAction eq 'auditifnotexists' and IsCompliant eq false   | 2
        IsCompliant eq true or policyDefinitionReferenceId eq 'LOG-03'          | 7
        not (policyDefinitionReferenceId eq 'LOG-03')                           | 5
        PolicyDefinitionReferenceId in ('STG-01','X')                           | 5
        PolicyDefinitionGroupNames eq '164.312(b)'                              | 3
        resourceId ne 'x' and contains(resourceId, 'kv-')                       | 3
        startswith(resourceGroup, 'rg-DATA')                                    | 4
        """)
    void states_are_filtered(String filter, int size) {
        assertThat(rows(Arm.MG, "?%24filter=" + filter)).hasSize(size);
    }

    @Test
    void the_number_of_rows_and_their_columns_are_limited_on_demand() {
        assertThat(rows(Arm.MG, "?%24top=5")).hasSize(5);
        assertThat(arm.post(Arm.MG + STATES + "queryResults?%24top=2").text("/@odata.nextLink"))
                .isEqualTo("null");
        assertThat(rows(Arm.MG, "?%24top=1&%24select=resourceId,complianceState")
                        .get(0)
                        .propertyStream()
                        .map(Map.Entry::getKey))
                .containsExactly("@odata.id", "@odata.context", "resourceId", "complianceState");
    }

    @ParameterizedTest
    @CsvSource({"?%24filter=IsCompliant, 400", "?%24filter=a eq, 400", "?%24filter=a eq 'b' c, 400", "?%24apply=x, 501"
    })
    void a_query_that_cannot_be_answered_is_refused(String options, int status) {
        assertThat(arm.post(Arm.MG + STATES + "queryResults" + options).status())
                .isEqualTo(status);
    }

    @Test
    void a_summary_counts_resources_policies_and_groups() {
        JsonNode summary = arm.post(Arm.MG + STATES + "summarize").at("/value/0");
        JsonNode assignment = summary.at("/policyAssignments/0");

        assertThat(summary.at("/results/nonCompliantResources").asInt()).isEqualTo(3);
        assertThat(summary.at("/results/nonCompliantPolicies").asInt()).isEqualTo(2);
        assertThat(summary.at("/results/resourceDetails").toString())
                .isEqualTo(
                        "[{\"complianceState\":\"noncompliant\",\"count\":3},{\"complianceState\":\"compliant\",\"count\":5}]");
        assertThat(assignment.path("policyAssignmentId").asText()).isEqualTo(Arm.assignment("hipaa"));
        assertThat(assignment.path("policySetDefinitionId").asText()).isEqualTo(Arm.set("hipaa"));
        assertThat(assignment.at("/policyGroups").findValuesAsText("policyGroupName"))
                .containsExactly("164.312(b)", "164.312(e)(1)");
        assertThat(assignment
                        .at("/policyGroups/0/results/nonCompliantResources")
                        .asInt())
                .isEqualTo(2);
        assertThat(assignment.at("/policyDefinitions").findValuesAsText("policyDefinitionReferenceId"))
                .containsExactlyInAnyOrder("STG-01", "LOG-03");
        assertThat(arm.post(Arm.MG + STATES + "summarize?%24top=0")
                        .at("/value/0/policyAssignments")
                        .size())
                .isZero();
    }

    @Test
    void a_change_shows_at_once() {
        Arm.require(
                200, arm.put(PROD_ACCOUNTS + "stimagingprod?api-version=2023-01-01", Rules.account(true, "TLS1_2")));

        assertThat(names(rows(Arm.PROD, "?%24filter=IsCompliant eq false"))).containsExactly("kv-billing-prod");
    }

    @Test
    void an_existence_rule_is_satisfied_by_the_resource_it_asks_for() {
        String vault = Arm.PROD + "/resourceGroups/rg-ehr-prod/providers/Microsoft.KeyVault/vaults/kv-billing-prod";
        Arm.require(
                201,
                arm.put(
                        vault + "/providers/Microsoft.Insights/diagnosticSettings/all?api-version=2021-05-01-preview",
                        "{\"properties\":{}}"));

        assertThat(names(rows(Arm.PROD, "?%24filter=IsCompliant eq false"))).containsExactly("stimagingprod");
    }

    @Test
    void an_exempt_resource_is_exempt_until_the_exemption_expires() {
        String exemption = PROD_ACCOUNTS + "stimagingprod/providers/Microsoft.Authorization/policyExemptions/e";
        Arm.require(
                201,
                arm.put(
                        exemption,
                        Arm.properties("{\"policyAssignmentId\":\"" + Arm.assignment("hipaa")
                                + "\",\"exemptionCategory\":\"Mitigated\",\"policyDefinitionReferenceIds\":[\"stg-01\"],"
                                + "\"expiresOn\":\"2026-06-30T00:00:00Z\"}")));

        assertThat(rows(PROD_ACCOUNTS + "stimagingprod", "")
                        .get(0)
                        .path("complianceState")
                        .asText())
                .isEqualTo("Exempt");
        arm.now.set(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(rows(PROD_ACCOUNTS + "stimagingprod", "")
                        .get(0)
                        .path("complianceState")
                        .asText())
                .isEqualTo("NonCompliant");
    }

    @Test
    void a_rule_that_fails_is_an_error_and_disabled_says_nothing() {
        arm.define("broken", Rules.rule("{\"value\":\"[int(field('name'))]\",\"equals\":1}", "{\"effect\":\"audit\"}"));
        arm.assign("broken", Arm.definition("broken"), "");
        arm.define("off", Rules.https("Disabled"));
        arm.assign("off", Arm.definition("off"), "");

        assertThat(rows(Arm.MG, "?%24filter=policyAssignmentName eq 'broken'"))
                .hasSize(5)
                .allSatisfy(
                        row -> assertThat(row.path("complianceState").asText()).isEqualTo("Error"));
        assertThat(rows(Arm.MG, "?%24filter=policyAssignmentName eq 'off'")).isEmpty();
    }
}
