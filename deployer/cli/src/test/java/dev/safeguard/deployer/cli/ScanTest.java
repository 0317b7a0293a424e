package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";
    private static final String ROWS = """
        [
          {"id": "GROUP/providers/Microsoft.Storage/storageAccounts/open", "name": "open",
           "type": "microsoft.storage/storageaccounts", "location": "eastus", "tags": {},
           "properties": {"supportsHttpsTrafficOnly": false, "minimumTlsVersion": "TLS1_2"}},
          {"id": "GROUP/providers/Microsoft.Resources/deploymentScripts/d", "name": "d",
           "type": "microsoft.resources/deploymentscripts", "location": "eastus", "properties": {}},
          {"id": "GROUP/providers/Microsoft.KeyVault/vaults/kv", "name": "kv",
           "type": "microsoft.keyvault/vaults", "location": "eastus", "properties": {"enableRbacAuthorization": true}}
        ]
        """.replace("GROUP", GROUP);

    @TempDir
    private Path folder;

    @BeforeEach
    void inventory() throws IOException {
        Files.writeString(folder.resolve("rows.json"), ROWS);
    }

    private Cli.Run scan(String... options) {
        return Cli.run(
                Stream.concat(Stream.of("scan", folder.resolve("rows.json").toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static JsonNode json(Cli.Run run) throws IOException {
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void rows_name_the_resource_and_its_line() throws IOException {
        Cli.Run run = scan("-o", "json");
        JsonNode row = json(run)
                .path("results")
                .valueStream()
                .filter(result -> result.path("control").asText().equals("STG-01"))
                .findFirst()
                .orElseThrow();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(row.path("key").asText()).isEqualTo("storage.https-only");
        assertThat(row.path("verdict").asText()).isEqualTo("fail");
        assertThat(row.path("effect").asText()).isEqualTo("Deny");
        assertThat(row.path("resource").asText()).endsWith("/storageAccounts/open");
        assertThat(row.path("file").asText())
                .isEqualTo(folder.resolve("rows.json").toString());
        assertThat(row.path("line").asInt()).isEqualTo(2);
        assertThat(row.at("/reasons/0/message").asText()).isNotEmpty();
        assertThat(row.path("citations").valueStream().map(JsonNode::asText)).contains("164.312(e)(2)(ii)");
    }

    @Test
    void passes_are_listed_only_on_request_and_always_counted() throws IOException {
        JsonNode few = json(scan("-o", "json"));
        JsonNode all = json(scan("-o", "json", "--all"));

        assertThat(few.path("results").findValuesAsText("verdict")).doesNotContain("pass", "notApplicable");
        assertThat(all.path("results").findValuesAsText("verdict")).contains("pass", "notApplicable");
        assertThat(few.path("summary")).isEqualTo(all.path("summary"));
        assertThat(few.at("/summary/resources").asInt()).isEqualTo(3);
        assertThat(few.at("/summary/notEvaluated/microsoft.resources~1deploymentscripts")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void an_effect_switched_off_gives_no_verdict() throws IOException {
        JsonNode json = json(scan("-o", "json", "--parameter", "effect-stg-01=Disabled"));

        assertThat(json.path("results").findValuesAsText("control")).doesNotContain("STG-01");
        assertThat(json.path("summary").path("controls").has("STG-01")).isFalse();
    }

    @Test
    void a_vault_with_a_diagnostic_setting_beside_it_is_logged() throws IOException {
        String setting = """
            {"id": "GROUP/providers/Microsoft.KeyVault/vaults/kv/providers/Microsoft.Insights/diagnosticSettings/all",
             "name": "all", "type": "microsoft.insights/diagnosticsettings",
             "properties": {"workspaceId": "GROUP/providers/Microsoft.OperationalInsights/workspaces/w",
               "logs": [{"categoryGroup": "audit", "enabled": true}, {"category": "AuditEvent", "enabled": true}]}}
            """.replace("GROUP", GROUP);
        assertThat(verdict(json(scan("-o", "json", "--all")), "LOG-03")).isEqualTo("unknown");

        Files.writeString(folder.resolve("rows.json"), ROWS.replaceFirst("]\\s*$", "," + setting + "]"));

        assertThat(verdict(json(scan("-o", "json", "--all")), "LOG-03")).isEqualTo("pass");
    }

    private static String verdict(JsonNode report, String control) {
        return report.path("results")
                .valueStream()
                .filter(row -> row.path("control").asText().equals(control))
                .filter(row -> row.path("type").asText().equalsIgnoreCase("Microsoft.KeyVault/vaults"))
                .map(row -> row.path("verdict").asText())
                .findFirst()
                .orElse("absent");
    }

    @Test
    void text_and_html_say_the_same() throws IOException {
        Path html = folder.resolve("report.html");
        Cli.Run run = scan("-o", "text", "-o", "html=" + html);

        assertThat(run.out()).contains("rows.json:2: ", "FAIL", "STG-01", "45 CFR 164.312(e)(2)(ii)");
        assertThat(run.last()).startsWith("3 resources, ");
        assertThat(html).content().contains("STG-01", "storageAccounts/open", "rows.json:2");
    }

    @Test
    void a_clean_inventory_ends_with_zero() throws IOException {
        Files.writeString(folder.resolve("rows.json"), "[]");
        Cli.Run run = scan();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("SG0807");
    }

    @Test
    void soft_fail_turns_one_into_zero() {
        assertThat(scan("--soft-fail").exit()).isZero();
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(scan("-o", "json").out()).isEqualTo(scan("-o", "json").out());
    }

    @Test
    void colours_only_on_a_terminal_that_wants_them() {
        String[] arguments = {"scan", folder.resolve("rows.json").toString()};

        assertThat(Cli.run(arguments).out()).doesNotContain("\u001b");
        assertThat(Cli.terminal("").with(arguments).out()).contains("\u001b[");
        assertThat(Cli.terminal("").with("scan", arguments[1], "--no-color").out())
                .doesNotContain("\u001b");
        assertThat(new Cli(Cli.terminal("").terminal(), Map.of("NO_COLOR", "1"), "")
                        .with(arguments)
                        .out())
                .doesNotContain("\u001b");
    }
}
