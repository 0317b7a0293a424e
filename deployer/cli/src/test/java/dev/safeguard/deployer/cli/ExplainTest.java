package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
    private static final String HTTP = """
        {"type": "Microsoft.Storage/storageAccounts", "name": "open", "apiVersion": "2023-01-01",
         "properties": {"supportsHttpsTrafficOnly": false}}
        """;

    @TempDir
    private Path folder;

    @Test
    void without_a_control_all_are_listed() {
        Cli.Run run = Cli.run("explain");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(run.out()).contains("STG-01", "storage.https-only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"STG-01", "stg-01", "storage.https-only", "Storage.HTTPS-only"})
    void the_page_tells_all_there_is_to_know(String name) {
        Cli.Run run = Cli.run("explain", name);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("STG-01  ")
                .contains("45 CFR 164.312(e)(2)(ii)  Encryption (addressable)")
                .contains("Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly equals true")
                .contains("Deny; an assignment may choose Audit, Modify, Disabled")
                .contains("scopeToPhiTag (Boolean) = false")
                .contains("Storage Account Contributor")
                .contains("Definition  hipaa-stg-01, version ");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void an_entry_of_the_catalogue_without_a_control_of_its_own_is_the_list_of_its_parts() throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(Cli.run("explain", "log-02", "-o", "json").out());

        assertThat(list.path("controls").findValuesAsText("control"))
                .hasSizeGreaterThan(30)
                .allMatch(id -> id.startsWith("LOG-02-"));
        assertThat(Cli.run("explain", "LOG-02").out()).startsWith("LOG-02-acr");
        assertThat(Cli.run("explain", "DB-03").out()).startsWith("DB-03  ");
        assertThat(Cli.run("explain", "LOG-0").err()).contains("no control `LOG-0`");
    }

    @Test
    void every_control_has_a_page() throws IOException {
        JsonNode list =
                new ObjectMapper().readTree(Cli.run("explain", "-o", "json").out());

        assertThat(list.path("controls")).hasSizeGreaterThanOrEqualTo(24).allSatisfy(control -> {
            Cli.Run page = Cli.run("explain", control.path("control").asText());
            assertThat(page.exit()).isZero();
            assertThat(page.out())
                    .contains("Key ", "Why ", "Implements ", "Effect ", "Parameter ", "Definition ")
                    .containsAnyOf("Demands ", "Attested ");
        });
    }

    @Test
    void json_holds_the_rule_as_azure_gets_it() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(Cli.run("explain", "STG-01", "-o", "json").out());

        assertThat(json.at("/rule/then/effect").asText()).isEqualTo("[parameters('effect')]");
        assertThat(json.path("roles").findValuesAsText("name")).containsExactly("Storage Account Contributor");
        assertThat(json.path("citations").findValuesAsText("citation")).contains("164.312(e)(1)");
        assertThat(json.at("/citations/0/nist80053").toString()).isEqualTo("[\"SC-8\",\"SC-12\",\"SC-13\"]");
    }

    @Test
    void the_dossier_is_part_of_the_page() throws IOException {
        JsonNode dossier = new ObjectMapper()
                .readTree(Cli.run("explain", "STG-01", "-o", "json").out())
                .path("dossier");

        assertThat(dossier.path("ring").asInt()).isEqualTo(1);
        assertThat(dossier.at("/fix/terraform").asText()).contains("https_traffic_only_enabled");
        assertThat(Cli.run("explain", "STG-01").out())
                .contains("Cost  ", "Risk  ", "Ring  ", "Rollout  ", "Portal  ", "Exemption  ", "Built-in    404c3081")
                .contains(dossier.at("/fix/terraform").asText());
    }

    @Test
    void a_resource_gets_the_decision_tree_with_actual_values() throws IOException {
        Path file = Files.writeString(folder.resolve("open.json"), HTTP);
        Cli.Run run = Cli.run("explain", "STG-01", "--resource", file.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("[true]", "supportsHttpsTrafficOnly", "false")
                .endsWith("Non compliant, effect Deny\n");
    }

    @Test
    void parameters_count_in_the_decision() throws IOException {
        Path file = Files.writeString(folder.resolve("open.json"), HTTP);
        Cli.Run run = Cli.run(
                "explain", "STG-01", "--resource", file.toString(), "--parameter", "scopeToPhiTag=true", "-o", "json");

        assertThat(new ObjectMapper().readTree(run.out()).path("decision").asText())
                .isEqualTo("Compliant");
    }

    @Test
    void what_surrounds_the_resource_may_be_in_its_file_or_in_another() throws IOException {
        String watcher = "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"open\","
                + " \"id\": \"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/open\"}";
        Path file = Files.writeString(folder.resolve("open.json"), watcher);
        Path context = Files.writeString(folder.resolve("context.yaml"), "request: {apiVersion: \"2023-01-01\"}\n");
        Cli.Run run = Cli.run("explain", "STG-01", "--resource", file.toString(), "--context", context.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("(absent: the resource has no `properties`)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"later: 1", "now: soon", "[1", "- a"})
    void a_context_that_is_none_is_a_mistake(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("open.json"), HTTP);
        Path context = Files.writeString(folder.resolve("context.yaml"), text);
        Cli.Run run = Cli.run("explain", "STG-01", "--resource", file.toString(), "--context", context.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("context.yaml:1:").doesNotContain("internal error");
    }
}
