package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnforcementTest {
    private static final String GROUP = Arm.DEV + "/resourceGroups/rg-dev";
    private static final String ACCOUNT = GROUP + "/providers/Microsoft.Storage/storageAccounts/stnew";
    private static final String VERSION = "?api-version=2023-01-01";
    private static final String IDENTITY = "\"identity\":{\"type\":\"SystemAssigned\"},\"location\":\"eastus\"";

    private Arm arm;

    @BeforeEach
    void start() {
        arm = new Arm();
    }

    @AfterEach
    void stop() {
        arm.close();
    }

    private Arm.Answer create(boolean https) {
        return arm.put(ACCOUNT + VERSION, Rules.account(https, "TLS1_0"));
    }

    private void denyHttp(String moreOfAssignment) {
        arm.define("https", Rules.https("Deny"));
        arm.assign("guard", Arm.definition("https"), moreOfAssignment);
    }

    @Test
    void a_denied_request_is_answered_403_and_names_assignment_and_definition() {
        denyHttp("\"displayName\":\"PHI guard\",\"nonComplianceMessages\":[{\"message\":\"Use https.\"}]");

        Arm.Answer denied = create(false);

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.code()).isEqualTo("RequestDisallowedByPolicy");
        assertThat(denied.text("/error/message"))
                .contains("'stnew'", "PHI guard", Arm.assignment("guard"), Arm.definition("https"), "Use https.");
        assertThat(denied.text("/error/additionalInfo/0/type")).isEqualTo("PolicyViolation");
        assertThat(denied.text("/error/additionalInfo/0/info/policyAssignmentName"))
                .isEqualTo("guard");
        assertThat(denied.text("/error/additionalInfo/0/info/policyDefinitionName"))
                .isEqualTo("https");
        assertThat(denied.at("/error/additionalInfo/0/info/evaluationDetails/evaluatedExpressions"))
                .isNotEmpty();
        assertThat(arm.get(ACCOUNT).status()).isEqualTo(404);
    }

    @Test
    void a_member_of_a_set_is_named_with_its_set_and_reference() {
        arm.define("https", Rules.https("Audit"));
        arm.defineSet("hipaa", SET);
        arm.assign("guard", Arm.set("hipaa"), "\"parameters\":{\"effect\":{\"value\":\"Deny\"}}");

        Arm.Answer denied = create(false);

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text("/error/message")).contains(Arm.set("hipaa"));
        assertThat(denied.text("/error/additionalInfo/0/info/policyDefinitionReferenceId"))
                .isEqualTo("STG-01");
        assertThat(denied.text("/error/additionalInfo/0/info/policySetDefinitionName"))
                .isEqualTo("hipaa");
    }

    private static final String SET = """
        {"parameters":{"effect":{"type":"String","defaultValue":"Audit"}},
         "policyDefinitionGroups":[{"name":"164.312(e)(1)"}],
         "policyDefinitions":[{"policyDefinitionId":"%s","policyDefinitionReferenceId":"STG-01","groupNames":["164.312(e)(1)"],
           "parameters":{"effect":{"value":"[parameters('effect')]"}}}]}""".formatted(Arm.definition("https"));

    @Test
    void what_satisfies_the_rule_passes() {
        denyHttp("");

        assertThat(create(true).status()).isEqualTo(201);
        assertThat(create(true).status()).isEqualTo(200);
        assertThat(arm.send("PATCH", ACCOUNT + VERSION, "{\"properties\":{\"supportsHttpsTrafficOnly\":false}}")
                        .status())
                .isEqualTo(403);
        assertThat(arm.get(ACCOUNT).at("/properties/supportsHttpsTrafficOnly").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "enforcementMode":"DoNotEnforce"                                                                          | 201
        "notScopes":["{group}"]                                                                                   | 201
        "notScopes":["{sub}"]                                                                                     | 201
        "notScopes":["/providers/Microsoft.Management/managementGroups/contoso-nonprod"]                          | 201
        "notScopes":["{group}-other"]                                                                             | 403
        "parameters":{"effect":{"value":"Audit"}}                                                                 | 201
        "parameters":{"effect":{"value":"Disabled"}}                                                              | 201
        "resourceSelectors":[{"name":"s","selectors":[{"kind":"resourceLocation","in":["East US"]}]}]             | 403
        "resourceSelectors":[{"name":"s","selectors":[{"kind":"resourceLocation","notIn":["eastus"]}]}]           | 201
        "resourceSelectors":[{"name":"s","selectors":[{"kind":"resourceType","in":["Microsoft.Web/sites"]}]}]     | 201
        "overrides":[{"kind":"policyEffect","value":"Audit"}]                                                     | 201
        "overrides":[{"kind":"policyEffect","value":"Audit","selectors":[{"kind":"resourceLocation","in":["westus"]}]}] | 403
        """)
    void the_assignment_says_whom_it_binds(String assignment, int status) {
        denyHttp(assignment.replace("{group}", GROUP).replace("{sub}", Arm.DEV));

        assertThat(create(false).status()).isEqualTo(status);
    }

    @Test
    void an_assignment_binds_only_what_lies_below_it() {
        arm.define("https", Rules.https("Deny"));
        String narrow = "/providers/Microsoft.Management/managementGroups/contoso-phi"
                + "/providers/Microsoft.Authorization/policyAssignments/guard";
        Arm.require(
                201, arm.put(narrow, Arm.properties("{\"policyDefinitionId\":\"" + Arm.definition("https") + "\"}")));

        assertThat(create(false).status()).isEqualTo(201);
        assertThat(arm.put(
                                Arm.PROD
                                        + "/resourceGroups/rg-ehr-prod/providers/Microsoft.Storage/storageAccounts/stnew"
                                        + VERSION,
                                Rules.account(false, "TLS1_2"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_exemption_is_honoured_until_it_expires() {
        denyHttp("");
        String exemption = GROUP + "/providers/Microsoft.Authorization/policyExemptions/legacy";
        Arm.require(
                201,
                arm.put(
                        exemption,
                        Arm.properties("{\"policyAssignmentId\":\"" + Arm.assignment("guard")
                                + "\",\"exemptionCategory\":\"Waiver\",\"expiresOn\":\"2026-02-01T00:00:00Z\"}")));

        assertThat(create(false).status()).isEqualTo(201);
        arm.now.set(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(create(false).status()).isEqualTo(403);
    }

    @Test
    void modify_changes_the_body_before_deny_looks_at_it() {
        arm.define("tls", Rules.modifyTls());
        arm.define(
                "no-old-tls",
                Rules.rule(
                        "{\"field\":\"Microsoft.Storage/storageAccounts/minimumTlsVersion\",\"notEquals\":\"TLS1_2\"}",
                        "{\"effect\":\"deny\"}"));
        assign("tls", IDENTITY);
        arm.assign("no-old-tls", Arm.definition("no-old-tls"), "");

        assertThat(create(true).status()).isEqualTo(201);
        assertThat(arm.get(ACCOUNT).text("/properties/minimumTlsVersion")).isEqualTo("TLS1_2");
    }

    private void assign(String name, String topLevel) {
        Arm.require(
                201,
                arm.put(
                        Arm.assignment(name),
                        "{" + topLevel + ",\"properties\":{\"policyDefinitionId\":\"" + Arm.definition(name) + "\"}}"));
    }

    private static String tag(String value, String conflictEffect) {
        return Rules.rule(
                "{\"field\":\"tags['env']\",\"notEquals\":\"" + value + "\"}",
                "{\"effect\":\"modify\",\"details\":{\"roleDefinitionIds\":[\"/r\"],\"conflictEffect\":\""
                        + conflictEffect
                        + "\",\"operations\":[{\"operation\":\"addOrReplace\",\"field\":\"tags['env']\",\"value\":\""
                        + value + "\"}]}}");
    }

    @ParameterizedTest
    @CsvSource({"deny, deny, 403, ''", "deny, audit, 201, one", "audit, deny, 201, two", "audit, audit, 201, ''"})
    void several_policies_that_modify_one_property_are_weighed(String one, String two, int status, String tag) {
        arm.define("one", tag("one", one));
        arm.define("two", tag("two", two));
        assign("one", IDENTITY);
        assign("two", IDENTITY);

        Arm.Answer answer = create(true);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        if (status == 201) {
            assertThat(arm.get(ACCOUNT).at("/tags/env").asText()).isEqualTo(tag);
        }
    }

    @Test
    void a_patch_of_tags_asks_only_policies_that_read_tags() {
        Arm.require(201, create(false));
        denyHttp("");
        arm.define("no-secret", Rules.rule("{\"field\":\"tags['secret']\",\"exists\":true}", "{\"effect\":\"deny\"}"));
        arm.assign("no-secret", Arm.definition("no-secret"), "");

        assertThat(arm.send("PATCH", ACCOUNT + VERSION, "{\"tags\":{\"b\":\"c\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(arm.send("PATCH", ACCOUNT + VERSION, "{\"tags\":{\"secret\":\"c\"}}")
                        .status())
                .isEqualTo(403);
        assertThat(arm.send("PATCH", ACCOUNT + VERSION, "{\"tags\":{\"b\":\"d\"},\"properties\":{}}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"deny", "audit"})
    void a_rule_that_fails_denies_whatever_its_effect(String effect) {
        arm.define(
                "broken",
                Rules.rule("{\"value\":\"[int(field('tags.a'))]\",\"equals\":1}", "{\"effect\":\"" + effect + "\"}"));
        arm.assign("broken", Arm.definition("broken"), "");

        Arm.Answer denied = create(true);

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text("/error/message")).contains("broken", "failed");
    }

    @Test
    void a_deletion_is_blocked_by_deny_action() {
        arm.define(
                "keep",
                Rules.rule(
                        "{\"field\":\"tags['a']\",\"equals\":\"b\"}",
                        "{\"effect\":\"denyAction\",\"details\":{\"actionNames\":[\"delete\"]}}"));
        arm.assign("keep", Arm.definition("keep"), "");
        Arm.require(201, create(true));

        assertThat(arm.delete(ACCOUNT).code()).isEqualTo("RequestDisallowedByPolicy");
        assertThat(arm.delete(GROUP + "/providers/Microsoft.Storage/storageAccounts/stdevtest01")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void role_assignments_are_governed_too() {
        arm.define("no-owner", """
                {"mode":"All","policyRule":{"if":{"allOf":[
                  {"field":"type","equals":"Microsoft.Authorization/roleAssignments"},
                  {"field":"Microsoft.Authorization/roleAssignments/roleDefinitionId","like":"*8e3af657-a8ff-443c-a75c-2fe8c4bcb635"}]},
                 "then":{"effect":"deny"}}}""");
        arm.assign("no-owner", Arm.definition("no-owner"), "");
        String path = GROUP + "/providers/Microsoft.Authorization/roleAssignments/11111111-2222-4333-8444-555555555555";
        String body = "{\"properties\":{\"principalId\":\"d1a5c1de-0000-4000-8000-00000000c002\",\"roleDefinitionId\":"
                + "\"/providers/Microsoft.Authorization/roleDefinitions/%s\"}}";

        assertThat(arm.put(path, body.formatted("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"))
                        .status())
                .isEqualTo(403);
        assertThat(arm.put(path, body.formatted("acdd72a7-3385-48ef-bd42-f606fba81ae7"))
                        .status())
                .isEqualTo(201);
    }
}
