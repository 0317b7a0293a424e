package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
    private static final String HTTP = """
            name: http storage is denied
            control: storage.https-only
            resource: {type: Microsoft.Storage/storageAccounts, name: a, apiVersion: "2023-01-01", properties: {supportsHttpsTrafficOnly: false}}
            """;

    @TempDir
    private Path folder;

    private Cli.Run test(String text, String... options) throws IOException {
        Path file = folder.resolve("cases.yaml");
        Files.writeString(file, text);
        return Cli.run(Stream.concat(Stream.of("test", file.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    @Test
    void the_shipped_cases_pass() {
        Cli.Run run = Cli.run("test");

        assertThat(run.exit()).isZero();
        assertThat(run.last()).matches("\\d{3,} passed, 0 failed");
        assertThat(Integer.parseInt(run.last().replaceAll(" .*", ""))).isGreaterThanOrEqualTo(150);
    }

    @Test
    void an_expectation_turned_round_fails() throws IOException {
        Cli.Run right = test(HTTP + "expect: DENY\n");
        Cli.Run wrong = test(HTTP + "expect: none\n");

        assertThat(right.exit()).isZero();
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.out())
                .startsWith(
                        folder.resolve("cases.yaml") + ":1:1: FAIL http storage is denied: expected none, got Deny (")
                .endsWith("0 passed, 1 failed\n");
        assertThat(test(HTTP + "expect: none\n", "--soft-fail").exit()).isZero();
    }

    @Test
    void a_broken_case_fails_alone() throws IOException {
        Cli.Run run = test(HTTP + "expect: deny\n---\n" + HTTP + "expect: deny\nresorce: {}\n---\n" + HTTP
                + "expect: audit\nparameters: {effect: Audit}\n");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("cases.yaml:10:1: FAIL SG0822: unknown key `resorce`; use `resource`");
        assertThat(run.last()).isEqualTo("2 passed, 1 failed");
    }

    @Test
    void policies_may_be_inline_or_in_a_file_beside_the_case() throws IOException {
        Files.writeString(
                folder.resolve("policy.json"),
                "{\"properties\": {\"mode\": \"All\", \"policyRule\": {\"if\": {\"field\": \"name\", \"equals\": \"a\"},"
                        + " \"then\": {\"effect\": \"audit\"}}}}");
        Cli.Run run = test("""
                cases:
                  - {name: bare rule, policy: {if: {field: name, equals: A}, then: {effect: deny}}, resource: {type: a/b, name: a}, expect: deny}
                  - {name: in a file, policyFile: policy.json, resource: {type: a/b, name: a}, expect: audit}
                  - {name: missing file, policyFile: none.json, resource: {type: a/b, name: a}, expect: audit}
                  - {name: no such control, control: STG-99, resource: {type: a/b, name: a}, expect: audit}
                  - {name: refused, policy: {if: {field: name, equals: a}}, expect: invalid}
                """);

        assertThat(run.last()).isEqualTo("3 passed, 2 failed");
        assertThat(run.out())
                .contains("FAIL missing file: cannot read policyFile `none.json`")
                .contains("FAIL no such control: no control `STG-99`");
    }

    @Test
    void a_case_may_bring_its_own_aliases() throws IOException {
        Cli.Run run = test("""
                policy: {if: {field: My.Own/things/size, equals: large}, then: {effect: deny}}
                resource: {type: My.Own/things, name: a, properties: {deep: {size: Large}}}
                aliases:
                  - namespace: My.Own
                    resourceTypes:
                      - resourceType: things
                        aliases: [{name: My.Own/things/size, defaultPath: properties.deep.size}]
                expect: deny
                """);

        assertThat(run.out()).isEqualTo("1 passed, 0 failed\n");
    }

    @Test
    void json_lists_the_failures() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(test(HTTP + "expect: none\n", "-o", "json").out());

        assertThat(json.at("/summary/failed").asInt()).isEqualTo(1);
        assertThat(json.at("/failures/0/line").asInt()).isEqualTo(1);
        assertThat(json.at("/failures/0/problem").asText()).contains("expected none, got Deny");
    }

    @Test
    void coverage_names_every_control() {
        Cli.Run run = Cli.run("test", "--coverage");

        assertThat(run.out()).contains("STG-01", "storage.https-only", "NOT CAUGHT");
        assertThat(run.exit()).isZero();
    }
}
