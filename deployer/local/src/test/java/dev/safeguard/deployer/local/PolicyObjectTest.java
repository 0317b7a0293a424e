package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyObjectTest {
    private static final String ROLE = "/providers/Microsoft.Authorization/roleAssignments/";

    private Arm arm;

    @BeforeEach
    void start() {
        arm = new Arm();
    }

    @AfterEach
    void stop() {
        arm.close();
    }

    private static String memberOf(String definition) {
        return "{\"policyDefinitions\":[{\"policyDefinitionId\":\"" + definition
                + "\",\"policyDefinitionReferenceId\":\"a\"}]}";
    }

    @Test
    void a_definition_is_answered_201_always_and_a_set_200_when_it_was_there() {
        String definition = Arm.properties(Rules.https("Audit"));
        String set = Arm.properties(memberOf(Arm.definition("d")));

        assertThat(arm.put(Arm.definition("d"), definition).status()).isEqualTo(201);
        assertThat(arm.put(Arm.definition("d"), definition).status()).isEqualTo(201);
        assertThat(arm.put(Arm.set("s"), set).status()).isEqualTo(201);
        assertThat(arm.put(Arm.set("s"), set).status()).isEqualTo(200);
        assertThat(arm.delete(Arm.set("s")).status()).isEqualTo(200);
        assertThat(arm.delete(Arm.definition("d")).status()).isEqualTo(200);
    }

    @Test
    void a_definition_comes_back_with_what_the_service_adds_and_without_what_it_does_not_know() {
        String sent = Rules.https("Audit").replaceFirst("\\{", "{\"nonsense\":1,\"policyType\":\"BuiltIn\",");
        Arm.require(201, arm.put(Arm.definition("d"), Arm.properties(sent)));

        Arm.Answer stored = arm.get(Arm.definition("d"));

        assertThat(stored.text("/id")).isEqualTo(Arm.definition("d"));
        assertThat(stored.text("/type")).isEqualTo("Microsoft.Authorization/policyDefinitions");
        assertThat(stored.text("/properties/policyType")).isEqualTo("Custom");
        assertThat(stored.text("/properties/metadata/createdOn")).isEqualTo(Arm.START.toString());
        assertThat(stored.at("/properties/metadata/updatedOn").isNull()).isTrue();
        assertThat(stored.at("/properties/nonsense").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"policyRule":{"if":{"field":"type","equals":"x"}}}                                                  | InvalidPolicyRule
        {"policyRule":{"if":{"field":"type","resembles":"x"},"then":{"effect":"audit"}}}                     | InvalidPolicyRule
        {"policyRule":{"if":{"value":"[nosuch()]","equals":"x"},"then":{"effect":"audit"}}}                  | InvalidPolicyRule
        {"policyRule":{"if":{"value":"[parameters('p')]","equals":"x"},"then":{"effect":"audit"}}}           | InvalidPolicyRule
        {"policyRule":{"if":{"field":"Microsoft.Storage/storageAccounts/minimumTls","equals":"x"},"then":{"effect":"audit"}}} | InvalidPolicyAlias
        {"displayName":"nothing"}                                                                            | InvalidPolicyRule
        """)
    void a_definition_that_azure_would_refuse_is_refused(String properties, String code) {
        Arm.Answer answer = arm.put(Arm.definition("bad"), Arm.properties(properties));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(arm.get(Arm.definition("bad")).status()).isEqualTo(404);
    }

    @Test
    void parameters_stay_once_they_are_published() {
        arm.define("d", Rules.https("Audit"));
        String without = Rules.https("Audit")
                .replaceAll("(?s)\"parameters\":\\{\"effect\".*?\\}\\},", "")
                .replace("[parameters('effect')]", "audit");

        Arm.Answer answer = arm.put(Arm.definition("d"), Arm.properties(without));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("InvalidPolicyParameterUpdate");
    }

    @Test
    void a_set_needs_its_definitions() {
        Arm.Answer answer = arm.put(Arm.set("s"), Arm.properties(memberOf(Arm.definition("none"))));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("PolicyDefinitionNotFound");
    }

    @Test
    void a_definition_in_use_cannot_be_deleted() {
        arm.define("d", Rules.https("Audit"));
        arm.defineSet("s", memberOf(Arm.definition("d")));
        arm.assign("a", Arm.set("s"), "");

        assertThat(arm.delete(Arm.definition("d")).code()).isEqualTo("InvalidDeletePolicyDefinitionRequest");
        assertThat(arm.delete(Arm.set("s")).code()).isEqualTo("InvalidDeletePolicySetDefinitionRequest");
        assertThat(arm.delete(Arm.assignment("a")).text("/name")).isEqualTo("a");
        assertThat(arm.delete(Arm.set("s")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"policyDefinitionId":"{none}"}                                                            | 404 | PolicyDefinitionNotFound
        {"policyDefinitionId":"{none-set}"}                                                        | 404 | PolicySetDefinitionNotFound
        {"policyDefinitionId":"{d}","parameters":{"effect":{"value":"audit"}}}                     | 400 | PolicyParameterValueNotAllowed
        {"policyDefinitionId":"{d}","parameters":{"effect":{"value":["Audit"]}}}                   | 400 | InvalidPolicyParameters
        {"policyDefinitionId":"{d}","parameters":{"nosuch":{"value":1}}}                           | 400 | InvalidPolicyParameters
        {"policyDefinitionId":"{d}","enforcementMode":"Sometimes"}                                 | 400 | InvalidCreatePolicyAssignmentRequest
        {"policyDefinitionId":"{d}","overrides":[{"kind":"policyEffect","value":"deployIfNotExists"}]} | 400 | InvalidCreatePolicyAssignmentRequest
        {"policyDefinitionId":"{tls}"}                                                             | 400 | InvalidCreatePolicyAssignmentRequest
        {"policyDefinitionId":"{elsewhere}"}                                                       | 400 | InvalidCreatePolicyAssignmentRequest
        """)
    void an_assignment_that_azure_would_refuse_is_refused(String properties, int status, String code) {
        arm.define("d", Rules.https("Audit"));
        arm.define("tls", Rules.modifyTls());
        String elsewhere = Arm.PROD + "/providers/Microsoft.Authorization/policyDefinitions/e";
        Arm.require(201, arm.put(elsewhere, Arm.properties(Rules.https("Audit"))));
        String body = properties
                .replace("{none}", Arm.definition("none"))
                .replace("{none-set}", Arm.set("none"))
                .replace("{d}", Arm.definition("d"))
                .replace("{tls}", Arm.definition("tls"))
                .replace("{elsewhere}", elsewhere);

        Arm.Answer answer = arm.put(Arm.assignment("a"), Arm.properties(body));

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void names_at_a_management_group_are_short() {
        arm.define("d", Rules.https("Audit"));
        String body = Arm.properties("{\"policyDefinitionId\":\"" + Arm.definition("d") + "\"}");

        assertThat(arm.put(Arm.assignment("a".repeat(25)), body).code())
                .isEqualTo("InvalidCreatePolicyAssignmentRequest");
        assertThat(arm.put(Arm.assignment("a".repeat(24)), body).status()).isEqualTo(201);
    }

    @Test
    void an_identity_gets_a_principal_that_stays_with_the_assignment() {
        arm.define("d", Rules.https("Audit"));
        String body =
                "{\"identity\":{\"type\":\"SystemAssigned\"},\"location\":\"eastus\",\"properties\":{\"policyDefinitionId\":\""
                        + Arm.definition("d") + "\"}}";

        Arm.Answer first = arm.put(Arm.assignment("a"), body);
        Arm.Answer second = arm.put(Arm.assignment("a"), body);
        arm.delete(Arm.assignment("a"));
        Arm.Answer recreated = arm.put(Arm.assignment("a"), body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(first.text("/identity/principalId")).matches("[0-9a-f-]{36}");
        assertThat(first.text("/identity/tenantId")).isEqualTo(LocalOptions.TENANT);
        assertThat(second.text("/identity/principalId")).isEqualTo(first.text("/identity/principalId"));
        assertThat(recreated.text("/identity/principalId")).isNotEqualTo(first.text("/identity/principalId"));
        assertThat(first.text("/properties/scope")).isEqualTo(Arm.MG);
        assertThat(first.text("/properties/enforcementMode")).isEqualTo("Default");
    }

    @ParameterizedTest
    @CsvSource({
        "{mg}, atExactScope(), 1",
        "{mg}, atScope(), 1",
        "{prod}, atExactScope(), 0",
        "{prod}, atScope(), 1",
        "{prod}, '', 2",
        "{prod}/resourceGroups/rg-data-prod, atScope(), 2",
        "{prod}/resourceGroups/rg-ehr-prod, atScope(), 1",
    })
    void assignments_are_listed_from_where_the_caller_stands(String scope, String filter, int size) {
        arm.define("d", Rules.https("Audit"));
        arm.assign("a", Arm.definition("d"), "");
        String inGroup =
                Arm.PROD + "/resourceGroups/rg-data-prod/providers/Microsoft.Authorization/policyAssignments/b";
        Arm.require(201, arm.put(inGroup, Arm.properties("{\"policyDefinitionId\":\"" + Arm.definition("d") + "\"}")));
        String path = scope.replace("{mg}", Arm.MG).replace("{prod}", Arm.PROD);

        Arm.Answer answer = arm.get(path + "/providers/Microsoft.Authorization/policyAssignments?%24filter=" + filter);

        assertThat(answer.at("/value").size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "atExactScope(), 0",
        "policyType -eq Custom, 1",
        "policyType -eq BuiltIn, 0",
        "category eq 'Storage', 1",
        "category eq 'Network', 0",
    })
    void definitions_are_inherited_and_filtered(String filter, int size) {
        arm.define("d", Rules.https("Audit"));

        Arm.Answer answer =
                arm.get(Arm.PROD + "/providers/Microsoft.Authorization/policyDefinitions?%24filter=" + filter);

        assertThat(answer.at("/value").size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"policyAssignmentId":"{a}"}                                                               | 400 | InvalidCreatePolicyExemptionRequest
        {"exemptionCategory":"Waiver"}                                                             | 400 | InvalidCreatePolicyExemptionRequest
        {"policyAssignmentId":"{a}x","exemptionCategory":"Waiver"}                                 | 404 | PolicyAssignmentNotFound
        {"policyAssignmentId":"{a}","exemptionCategory":"Waiver","expiresOn":"tomorrow"}           | 400 | InvalidCreatePolicyExemptionRequest
        """)
    void an_exemption_that_azure_would_refuse_is_refused(String properties, int status, String code) {
        arm.define("d", Rules.https("Audit"));
        arm.assign("a", Arm.definition("d"), "");
        String path = Arm.PROD + "/providers/Microsoft.Authorization/policyExemptions/e";

        Arm.Answer answer = arm.put(path, Arm.properties(properties.replace("{a}", Arm.assignment("a"))));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_role_assignment_is_created_once() {
        String role =
                "\"roleDefinitionId\":\"/providers/Microsoft.Authorization/roleDefinitions/17d1049b-9a84-46fb-8f53-869881c3d3ab\"";
        String body = "{\"properties\":{" + role + ",\"principalId\":\"11111111-1111-4111-8111-11111111111%d\"}}";
        String path = Arm.MG + ROLE + "22222222-2222-4222-8222-22222222222%d";

        assertThat(arm.put(path.formatted(1), body.formatted(1)).status()).isEqualTo(201);
        assertThat(arm.put(path.formatted(1), body.formatted(1)).status()).isEqualTo(200);
        assertThat(arm.put(path.formatted(2), body.formatted(1)).code()).isEqualTo("RoleAssignmentExists");
        assertThat(arm.put(path.formatted(1), body.formatted(2)).code()).isEqualTo("RoleAssignmentUpdateNotPermitted");
        assertThat(arm.get(Arm.MG + ROLE + "?%24filter=principalId eq '11111111-1111-4111-8111-111111111111'")
                        .at("/value")
                        .size())
                .isEqualTo(1);
        assertThat(arm.delete(path.formatted(1)).text("/properties/principalId"))
                .endsWith("1");
    }
}
