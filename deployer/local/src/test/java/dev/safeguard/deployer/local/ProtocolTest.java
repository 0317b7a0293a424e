package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {
    private static final String STORAGE =
            Arm.PROD + "/resourceGroups/rg-data-prod/providers/Microsoft.Storage/storageAccounts/";

    private static Arm arm;

    @BeforeAll
    static void start() {
        arm = new Arm();
    }

    @AfterAll
    static void stop() {
        arm.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET    | /tenants                                                              | 200 |
        GET    | /subscriptions                                                        | 200 |
        GET    | {prod}                                                                | 200 |
        GET    | {prod}/locations                                                      | 200 |
        GET    | /subscriptions/00000000-0000-0000-0000-00000000dead                   | 404 | SubscriptionNotFound
        GET    | {prod}/resourcegroups                                                 | 200 |
        GET    | {prod}/RESOURCEGROUPS/RG-data-prod                                    | 200 |
        HEAD   | {prod}/resourceGroups/rg-data-prod                                    | 204 |
        HEAD   | {prod}/resourceGroups/none                                            | 404 |
        GET    | {prod}/resourceGroups/none                                            | 404 | ResourceGroupNotFound
        GET    | {prod}/resourceGroups/none/resources                                  | 404 | ResourceGroupNotFound
        GET    | {prod}/resources                                                      | 200 |
        GET    | {prod}/resourceGroups/rg-data-prod/providers/Microsoft.Storage/storageAccounts | 200 |
        GET    | {prod}/providers/Microsoft.Storage/storageAccounts                    | 200 |
        GET    | {storage}stehrprod01                                                  | 200 |
        HEAD   | {storage}stehrprod01                                                  | 204 |
        HEAD   | {storage}none                                                         | 404 |
        GET    | {storage}none                                                         | 404 | ResourceNotFound
        PUT    | {storage}none/blobServices/default                                    | 404 | ParentResourceNotFound
        DELETE | {storage}none                                                         | 204 |
        POST   | {storage}stehrprod01/listKeys                                         | 501 | NotServedLocally
        PUT    | {prod}/resourceGroups/rg-data-prod/providers/Microsoft.Resources/deployments/d | 501 | NotServedLocally
        PUT    | {mg}/providers/Microsoft.PolicyInsights/remediations/r                | 501 | NotServedLocally
        POST   | /providers/Microsoft.ResourceGraph/resources                          | 501 | NotServedLocally
        GET    | {mg}                                                                  | 200 |
        GET    | /providers/Microsoft.Management/managementGroups                      | 200 |
        GET    | /providers/Microsoft.Management/managementGroups/none                 | 404 | ManagementGroupNotFound
        GET    | {mg}/descendants                                                      | 200 |
        GET    | {mg}/subscriptions                                                    | 200 |
        POST   | /providers/Microsoft.Management/getEntities                           | 200 |
        DELETE | {mg}                                                                  | 400 | ManagementGroupNotEmpty
        DELETE | /providers/Microsoft.Management/managementGroups/none                 | 204 |
        GET    | {mg}/providers/Microsoft.Authorization/policyDefinitions/none         | 404 | PolicyDefinitionNotFound
        GET    | {mg}/providers/Microsoft.Authorization/policySetDefinitions/none      | 404 | PolicySetDefinitionNotFound
        GET    | {mg}/providers/Microsoft.Authorization/policyAssignments/none         | 404 | PolicyAssignmentNotFound
        GET    | {mg}/providers/Microsoft.Authorization/policyExemptions/none          | 404 | PolicyExemptionNotFound
        GET    | {mg}/providers/Microsoft.Authorization/roleAssignments/none           | 404 | RoleAssignmentNotFound
        DELETE | {mg}/providers/Microsoft.Authorization/policyDefinitions/none         | 204 |
        DELETE | {mg}/providers/Microsoft.Authorization/policyAssignments/none         | 204 |
        DELETE | {mg}/providers/Microsoft.Authorization/roleAssignments/none           | 204 |
        GET    | /providers/Microsoft.Authorization/policyDefinitions                  | 200 |
        PUT    | /providers/Microsoft.Authorization/policyDefinitions/x                | 405 | MethodNotAllowed
        GET    | {prod}/providers/Microsoft.Authorization/roleDefinitions              | 200 |
        GET    | {prod}/providers/Microsoft.Authorization/roleDefinitions/17d1049b-9a84-46fb-8f53-869881c3d3ab | 200 |
        GET    | /providers/Microsoft.Authorization/roleDefinitions/00000000-0000-0000-0000-000000000000 | 404 | RoleDefinitionDoesNotExist
        GET    | {prod}/providers                                                      | 200 |
        GET    | {prod}/providers/Microsoft.Storage                                    | 200 |
        GET    | {prod}/providers/Microsoft.Nowhere                                    | 404 | InvalidResourceNamespace
        POST   | {prod}/providers/Microsoft.PolicyInsights/policyStates/latest/triggerEvaluation | 202 |
        POST   | {mg}/providers/Microsoft.PolicyInsights/policyStates/latest/triggerEvaluation   | 400 | InvalidScope
        POST   | {mg}/providers/Microsoft.PolicyInsights/policyStates/latest/queryResults        | 200 |
        POST   | {mg}/providers/Microsoft.PolicyInsights/policyStates/oldest/queryResults        | 400 | InvalidPolicyStatesResource
        POST   | {mg}/providers/Microsoft.PolicyInsights/policyStates/latest/summarize           | 200 |
        GET    | /nowhere                                                              | 404 | InvalidResourceType
        PATCH  | {mg}/providers/Microsoft.Authorization/policyDefinitions/none         | 405 | MethodNotAllowed
        """)
    void each_route_answers_with_its_code_and_errors_with_an_envelope(
            String method, String path, int status, String code) {
        String url = path.replace("{prod}", Arm.PROD).replace("{mg}", Arm.MG).replace("{storage}", STORAGE);
        Arm.Answer answer = arm.send(method, url, method.equals("PUT") ? "{}" : "");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        if (code != null) {
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.text("/error/message")).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions?!, MissingApiVersionParameter",
        "/subscriptions?api-version=, MissingApiVersionParameter",
        "/subscriptions?api-version=latest, InvalidApiVersionParameter",
        "/nowhere?!, MissingApiVersionParameter",
    })
    void an_api_version_is_required(String path, String code) {
        Arm.Answer answer = arm.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(value = {"'{\"properties\": '", "'[]'", "'nothing'", "'{} {}'", "''"})
    void a_body_that_is_no_object_is_refused(String body) {
        Arm.Answer answer = arm.put(STORAGE + "x", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("InvalidRequestContent");
    }

    @Test
    void a_doubled_slash_in_front_means_the_tenant() {
        String path = "/" + Arm.MG + "?api-version=2023-04-01";

        assertThat(path).startsWith("//providers");
        assertThat(arm.send("GET", path, "").text("/name")).isEqualTo("contoso");
    }

    @Test
    void ids_keep_the_casing_of_their_creator_and_are_found_in_any() {
        Arm.Answer created = arm.put(Arm.DEV + "/resourceGroups/RG-Casing", "{\"location\":\"eastus\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(arm.get(Arm.DEV.toUpperCase(Locale.ROOT).replace("/SUBSCRIPTIONS", "/Subscriptions")
                                + "/resourcegroups/rg-casing")
                        .text("/id"))
                .isEqualTo(Arm.DEV + "/resourceGroups/RG-Casing");
    }

    @Test
    void every_answer_carries_the_headers_of_arm() {
        Arm.Answer answer = arm.send(
                "GET", "/subscriptions", "", "x-ms-client-request-id", "mine", "x-ms-return-client-request-id", "true");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.header("x-ms-request-id")).matches("[0-9a-f-]{36}");
        assertThat(answer.header("x-ms-correlation-request-id")).matches("[0-9a-f-]{36}");
        assertThat(answer.header("x-ms-client-request-id")).isEqualTo("mine");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void lists_come_in_pages_whose_links_are_absolute() {
        List<String> names = new ArrayList<>();
        String url = arm.azure.endpoint() + Arm.PROD + "/resources?api-version=2021-04-01&%24top=4";
        int pages = 0;
        while (!url.isEmpty()) {
            Arm.Answer page = arm.raw("GET", url, "");
            assertThat(page.at("/value").size()).isLessThanOrEqualTo(4);
            page.at("/value").forEach(item -> names.add(item.path("id").asText()));
            url = page.text("/nextLink");
            pages++;
        }
        JsonNode whole = arm.get(Arm.PROD + "/resources").at("/value");

        assertThat(pages).isEqualTo((whole.size() + 3) / 4).isGreaterThan(2);
        assertThat(names).hasSize(whole.size()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions?$top=x, InvalidQueryParameter",
        "{prod}/resources?$filter=nonsense, InvalidFilterInQueryString",
        "{mg}/providers/Microsoft.Authorization/policyAssignments?$filter=all(), InvalidFilterInQueryString",
        "{mg}/providers/Microsoft.Authorization/policyDefinitions?$filter=x, InvalidFilterInQueryString",
    })
    void a_query_option_that_cannot_be_understood_is_refused(String path, String code) {
        Arm.Answer answer =
                arm.get(path.replace("{prod}", Arm.PROD).replace("{mg}", Arm.MG).replace("$", "%24"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_token_is_handed_out_in_the_form_of_managed_identities() {
        Arm.Answer answer = arm.get(
                "/metadata/identity/oauth2/token?resource=https://management.azure.com/&api-version=2018-02-01");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/token_type")).isEqualTo("Bearer");
        assertThat(answer.text("/access_token").split("\\.", -1)).hasSize(3);
        assertThat(answer.text("/expires_on"))
                .isEqualTo(Long.toString(Arm.START.plusSeconds(3600).getEpochSecond()));
    }

    @Test
    void a_scan_is_asked_for_and_then_done() {
        Arm.Answer asked =
                arm.post(Arm.DEV + "/providers/Microsoft.PolicyInsights/policyStates/latest/triggerEvaluation");

        assertThat(asked.header("Retry-After")).isEqualTo("1");
        assertThat(arm.raw("GET", asked.header("Location"), "").status()).isEqualTo(200);
    }
}
