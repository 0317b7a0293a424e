package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.deployer.local.LocalAzure;
import dev.safeguard.deployer.local.LocalOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --aliases} replaces the bundled catalogue, wherever one is used. */
class AliasesTest {
    private static final String EXPORT = """
            [{"namespace": "Contoso.Health", "resourceTypes": [{"resourceType": "records",
              "apiVersions": ["2024-01-01"], "capabilities": "SupportsTags, SupportsLocation", "aliases": [
                {"name": "Contoso.Health/records/tls", "defaultPath": "properties.tls", "paths": null}]}]}]
            """;
    private static final String POLICY = """
            {"name": "records-tls", "properties": {"displayName": "d", "description": "d", "mode": "Indexed",
             "metadata": {"category": "c", "version": "1.0.0"}, "policyRule": {
              "if": {"allOf": [{"field": "type", "equals": "Contoso.Health/records"},
                               {"field": "Contoso.Health/records/tls", "notEquals": "1.3"}]},
              "then": {"effect": "audit"}}}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("export.json", EXPORT);
        write("policy.json", POLICY);
        write("case.json", """
                {"name": "old tls", "policyFile": "policy.json", "expect": "audit",
                 "resource": {"type": "Contoso.Health/records", "name": "r", "properties": {"tls": "1.2"}}}
                """);
        write("rows.json", """
                [{"id": "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Contoso.Health/records/r",
                  "name": "r", "type": "contoso.health/records", "location": "eastus", "properties": {"tls": "1.2"}}]
                """);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Cli.Run run(String verb, String... more) {
        return Cli.run(Stream.concat(
                        Stream.of(verb.split(" ", -1)).map(word -> word.endsWith(".json") ? at(word) : word),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "lint policy.json,                           1, 0",
        "test case.json,                             1, 0",
        "scan rows.json --initiative policy.json,    0, 1",
    })
    void a_verdict_hangs_on_the_catalogue(String verb, int bundled, int own) {
        assertThat(run(verb).exit()).as(run(verb).out()).isEqualTo(bundled);
        assertThat(run(verb, "--aliases", at("export.json")).exit())
                .as(run(verb, "--aliases", at("export.json")).out())
                .isEqualTo(own);
    }

    @Test
    void our_own_controls_are_not_compiled_against_a_catalogue_without_their_aliases() {
        Cli.Run run = run("compile", "--out", at("out"), "--aliases", at("export.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void explain_says_that_the_catalogue_does_not_know_the_alias() throws IOException {
        write("account.json", """
                {"id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a", "name": "a",
                 "type": "Microsoft.Storage/storageAccounts", "properties": {"supportsHttpsTrafficOnly": false}}
                """);
        String verb = "explain STG-01 --resource account.json";

        assertThat(run(verb).last()).startsWith("Non compliant");
        assertThat(run(verb, "--aliases", at("export.json")).out()).contains("unknownAlias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/providers?$expand=resourceTypes/aliases", "/subscriptions/SUB/providers"})
    void the_local_azure_is_asked_by_its_address(String path) throws IOException {
        LocalOptions options = LocalOptions.with(Clock.systemUTC()).pageSize(100);
        try (LocalAzure azure = LocalAzure.start(options)) {
            String subscription = options.estate().subscriptions().get(0).id();
            String address = azure.endpoint() + path.replace("SUB", subscription);
            Cli.Run asked = run("lint policy.json", "--aliases", address);

            assertThat(asked).isEqualTo(run("lint policy.json"));
        }
    }

    @Test
    void what_the_local_azure_lists_gives_the_verdicts_of_the_bundled_catalogue() throws IOException {
        try (LocalAzure azure = LocalAzure.start(LocalOptions.with(Clock.systemUTC()))) {
            Cli.Run asked = run("test", "--aliases", azure.endpoint().toString());

            assertThat(asked).isEqualTo(run("test"));
            assertThat(asked.last()).endsWith(", 0 failed");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        # named;                            exit; said
        http://127.0.0.1:1;                 4;    does not answer
        http://management.example.org;      3;    neither this machine nor ARM of a cloud
        https://example.org/export.json;    3;    download the listing
        http://management.azure.com;        3;    neither this machine nor ARM of a cloud
        http://;                            3;    is no address
        nowhere.json;                       3;    no such file or folder
        policy.json;                        3;    expected an array of providers
        """)
    void what_cannot_be_used_is_said(String named, int exit, String said) {
        Cli.Run run = run("test", "--aliases", named.equals("policy.json") ? at(named) : named);

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).contains(said).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_address_that_lists_no_providers_is_bad_input() throws IOException {
        try (LocalAzure azure = LocalAzure.start(LocalOptions.with(Clock.systemUTC()))) {
            Cli.Run run = run("test", "--aliases", azure.endpoint() + "/providers/Contoso.Nowhere");

            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).contains("no aliases at");
        }
    }
}
