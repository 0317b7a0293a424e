package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

        assertThat(run.out()).contains("STG-01", "storage.https-only", "NOT CAUGHT", "COVERED");
        assertThat(run.exit()).isZero();
        assertThat(run.last()).endsWith("passed, 0 failed");
    }

    private static final String SIZE = """
            policy: {if: {allOf: [{field: type, equals: a/b}, {field: name, like: "x*"}]}, then: {effect: deny}}
            """;

    @Test
    void coverage_says_which_condition_was_never_seen_true_or_false() throws IOException {
        Cli.Run run = test(SIZE + "resource: {type: a/b, name: x1}\nexpect: deny\n", "--coverage");

        assertThat(run.out())
                .contains("never false: field \"type\" equals \"a/b\"")
                .contains("0.0 % of the conditions were seen both true and false (0 of 2)");
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest(name = "--threshold {0}")
    @CsvSource({"50, 0", "50.0, 0", "50.1, 1", "100, 1"})
    void a_threshold_that_is_missed_ends_with_1(String threshold, int exit) throws IOException {
        Cli.Run run = test(
                SIZE + "resource: {type: a/b, name: x1}\nexpect: deny\n---\n" + SIZE
                        + "resource: {type: a/b, name: y1}\nexpect: none\n",
                "--threshold",
                threshold);

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out().contains("coverage is below " + threshold + " %")).isEqualTo(exit == 1);
        assertThat(run.last()).isEqualTo("2 passed, 0 failed");
    }

    @Test
    void mutation_lists_what_no_case_notices() throws IOException {
        Cli.Run run = test(SIZE + "resource: {type: a/b, name: x1}\nexpect: deny\n", "--mutate");

        assertThat(run.out())
                .contains("survived: /policyRule/if/allOf/0 is left out")
                .contains("66.6 % of the mutants were killed (4 of 6)");
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest(name = "--mutation-threshold {0}")
    @CsvSource({"66.6, 0", "66.7, 1"})
    void a_mutation_score_that_is_missed_ends_with_1(String threshold, int exit) throws IOException {
        Cli.Run run = test(SIZE + "resource: {type: a/b, name: x1}\nexpect: deny\n", "--mutation-threshold", threshold);

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out().contains("mutation score is below " + threshold + " %"))
                .isEqualTo(exit == 1);
    }

    @ParameterizedTest(name = "--threshold {0}")
    @ValueSource(strings = {"-1", "101", "most"})
    void a_threshold_is_a_percentage(String threshold) {
        Cli.Run run = Cli.run("test", "--threshold=" + threshold);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains(threshold);
    }

    @Test
    void explain_shows_the_tree_of_what_fails() throws IOException {
        Cli.Run run = test(HTTP + "expect: none\n---\n" + HTTP + "expect: deny\n", "--explain");

        assertThat(run.out().lines().filter(line -> line.startsWith("    ["))).isNotEmpty();
        assertThat(run.out())
                .contains("[true] field \"Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly\"")
                .contains(" at properties.supportsHttpsTrafficOnly: false");
        assertThat(run.out().lines().filter(line -> line.contains("non-compliant: Deny")))
                .hasSize(1);
    }

    @Test
    void with_a_name_explain_shows_the_tree_of_each_case() throws IOException {
        String two = HTTP + "expect: deny\n---\n" + HTTP.replace("http storage", "another") + "expect: deny\n";
        Cli.Run run = test(two, "--explain", "--case", "HTTP*");

        assertThat(run.last()).isEqualTo("1 passed, 0 failed");
        assertThat(run.out()).contains(": pass http storage is denied\n").contains("non-compliant: Deny");
    }

    @Test
    void a_name_that_no_case_has_is_a_mistake() throws IOException {
        Cli.Run run = test(HTTP + "expect: deny\n", "--case", "nothing?");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("no case has a name like `nothing?`");
    }

    @Test
    void cases_may_come_from_standard_input() {
        String line =
                "{\"control\": \"STG-01\", \"resource\": {\"type\": \"a/b\", \"name\": \"x\"}, \"expect\": \"none\"}\n";
        Cli.Run run = new Cli(Terminal.none(), Map.of(), line + "{\"broken\n" + line).with("test", "-");

        assertThat(run.out()).startsWith("-:2:").endsWith("2 passed, 1 failed\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_folder_without_cases_is_a_mistake() {
        Cli.Run run = Cli.run("test", folder.toString());

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("nothing to read").doesNotContain("\tat ");
    }

    @Test
    void standard_input_cannot_be_watched() {
        assertThat(Cli.run("test", "--watch", "-").exit()).isEqualTo(3);
    }
}
