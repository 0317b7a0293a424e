package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.deployer.local.LocalAzure;
import dev.safeguard.deployer.local.LocalOptions;
import dev.safeguard.deployer.local.http.Faults;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** plan, apply and status with Azure's client library over HTTP against the local Azure. */
class DeploymentTest {
    private static final String GROUP = "contoso";

    @TempDir
    private Path folder;

    private LocalAzure azure;

    @BeforeEach
    void start() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        azure = LocalAzure.start(LocalOptions.with(clock));
    }

    @AfterEach
    void stop() {
        azure.close();
    }

    private String[] at(String... arguments) {
        List<String> where = List.of("--endpoint", azure.endpoint().toString(), "--management-group", GROUP);
        return Stream.concat(Stream.of(arguments), where.stream()).toArray(String[]::new);
    }

    private Cli.Run run(String... arguments) {
        return Cli.run(at(arguments));
    }

    @Test
    void plan_apply_and_plan_again() throws IOException {
        Cli.Run first = run("plan", "--detailed-exitcode");
        assertThat(first.exit()).isEqualTo(2);
        assertThat(first.out()).contains("+ policyDefinition hipaa-stg-01\n", "+ policyAssignment safeguard-hipaa\n");
        assertThat(first.last()).matches("plan: \\d+ to create, 0 to update, 0 to replace, 0 to delete");

        Cli.Run apply = run("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.exit()).isZero();
        assertThat(apply.last()).matches("applied \\d+, done before 0, failed 0, not done 0");

        Cli.Run second = run("plan", "--detailed-exitcode");
        assertThat(second.exit()).isZero();
        assertThat(second.out()).startsWith("no changes: ");

        Cli.Run status = run("status", "-o", "json");
        JsonNode json = new ObjectMapper().readTree(status.out());
        assertThat(status.exit()).isEqualTo(1);
        assertThat(json.at("/summary/verdicts/fail").asInt()).isPositive();
        assertThat(json.path("results").findValuesAsText("control")).contains("STG-01");
        assertThat(json.path("results").findValuesAsText("verdict")).doesNotContain("pass");
        assertThat(json.path("results").findValuesAsText("effect"))
                .contains("Deny")
                .doesNotContain("deny");
    }

    @Test
    void a_saved_plan_is_applied_exactly_and_only_once() {
        String file = folder.resolve("plan.json").toString();
        Cli.Run plan = run("plan", "--out", file);
        assertThat(plan.exit()).isZero();
        assertThat(plan.err()).contains("`safeguard apply " + file + "` carries out exactly this");
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");

        assertThat(Cli.run("apply", file).exit()).isZero();
        Cli.Run again = run("apply", file);
        assertThat(again.exit()).isZero();
        assertThat(again.last()).startsWith("applied 0, done before ");
    }

    @Test
    void a_plan_for_another_group_is_refused() {
        String file = folder.resolve("plan.json").toString();
        run("plan", "--out", file);
        Cli.Run run = Cli.run("apply", file, "--management-group", "elsewhere");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("not for `elsewhere`; leave --management-group out");
    }

    @Test
    void a_plan_that_no_longer_fits_is_refused() {
        String file = folder.resolve("plan.json").toString();
        run("plan", "--out", file);
        assertThat(run("apply", "--enforcement-mode", "DoNotEnforce").exit()).isZero();
        Cli.Run run = run("apply", file);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("the state has changed since the plan was made; plan again");
    }

    @Test
    void deletions_need_a_word_of_their_own() throws IOException {
        run("apply");
        Path one = Files.writeString(folder.resolve("one.json"), """
                {"name": "no-disks", "properties": {"mode": "All", "displayName": "No disks", "policyRule": {
                  "if": {"field": "type", "equals": "Microsoft.Compute/disks"}, "then": {"effect": "audit"}}}}
                """);
        Cli.Run refused = run("apply", "--initiative", one.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("allow it with --allow-delete");

        assertThat(run("apply", "--initiative", one.toString(), "--allow-delete")
                        .exit())
                .isZero();
        assertThat(run("plan", "--initiative", one.toString()).out()).startsWith("no changes: ");
    }

    @Test
    void asks_on_a_terminal_and_takes_no_for_an_answer() {
        Cli.Run no = Cli.terminal("n\n").with(at("apply"));
        assertThat(no.exit()).isEqualTo(1);
        assertThat(no.err()).contains("Apply these changes? [y/N] ").contains("nothing was applied");
        assertThat(run("plan").out()).contains("+ policyDefinition");

        Cli.Run nothing = Cli.terminal("").with(at("apply"));
        assertThat(nothing.exit()).isEqualTo(1);

        Cli.Run yes = Cli.terminal("y\n").with(at("apply"));
        assertThat(yes.exit()).isZero();
        assertThat(run("plan").out()).startsWith("no changes: ");
    }

    @Test
    void yes_skips_the_question() {
        Cli.Run run = Cli.terminal("").with(at("apply", "--yes"));

        assertThat(run.exit()).isZero();
        assertThat(run.err()).doesNotContain("[y/N]");
    }

    @Test
    void json_of_apply_names_what_was_written() throws IOException {
        JsonNode json = new ObjectMapper().readTree(run("apply", "-o", "json").out());

        assertThat(json.path("complete").asBoolean()).isTrue();
        assertThat(json.path("changes").findValuesAsText("status")).containsOnly("done");
    }

    @Test
    void a_group_that_does_not_exist_is_refused() {
        Cli.Run run = Cli.run("plan", "--endpoint", azure.endpoint().toString(), "--management-group", "nobody");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("management group `nobody` does not exist or may not be read");
    }

    @Test
    void status_before_an_apply_says_what_is_missing() {
        Cli.Run run = run("status");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("there is no assignment `safeguard-hipaa`; deploy it with `apply`");
    }

    @Test
    void status_has_a_table_for_each_question() {
        run("apply");
        for (String by : List.of("citation", "control", "subscription", "resource")) {
            Cli.Run status = run("status", "--by", by, "--soft-fail");
            assertThat(status.exit()).isZero();
            assertThat(status.out()).contains(by.equals("citation") ? "CITATION" : by.toUpperCase(Locale.ROOT));
            assertThat(status.last()).contains("resources, ");
        }
    }

    @Test
    void an_expired_token_is_named_with_its_remedy() {
        azure.inject(Faults.NONE.rejectingTokens());
        Cli.Run run = run("plan");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err()).contains("az login").doesNotContain("Exception");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void a_failing_write_is_named_and_the_next_apply_finishes() {
        azure.inject(Faults.NONE.failingAfter(20));
        Cli.Run broken = run("apply");
        assertThat(broken.exit()).isEqualTo(4);
        assertThat(broken.err()).contains("run apply again: it finishes what is left");

        azure.inject(Faults.NONE);
        assertThat(run("apply").exit()).isZero();
        assertThat(run("plan").out()).startsWith("no changes: ");
    }

    /** SIGTERM takes the way of Ctrl-C, and is not ignored where the build itself runs in the background. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes end without notice there")
    void an_interruption_ends_with_a_message_and_the_next_apply_finishes() throws IOException, InterruptedException {
        azure.inject(Faults.NONE.slowedBy(Duration.ofMillis(200)));
        Process apply = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Main.class.getName()),
                                Stream.of(at("apply", "--verbose")))
                        .toList())
                .start();
        StringBuilder err = new StringBuilder();
        try (BufferedReader lines = apply.errorReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                err.append(line).append('\n');
                if (line.contains(" PUT ") && err.indexOf("SIGTERM") < 0) {
                    err.append("SIGTERM\n");
                    apply.toHandle().destroy();
                }
            }
        }

        assertThat(apply.waitFor()).isEqualTo(4);
        assertThat(err.toString())
                .endsWith("safeguard: interrupted; run apply again: it finishes what is left\n")
                .doesNotContain("Exception");

        azure.inject(Faults.NONE);
        assertThat(run("apply").exit()).isZero();
        assertThat(run("plan").out()).startsWith("no changes: ");
    }

    @Test
    void verbose_names_requests_but_no_secrets() {
        Cli.Run run = run("plan", "--verbose");

        assertThat(run.err()).contains("200 GET /providers/Microsoft.Management/managementGroups/contoso");
        assertThat(run.err()).doesNotContainIgnoringCase("bearer").doesNotContainIgnoringCase("authorization:");
    }

    @Test
    void progress_appears_on_a_terminal_only() {
        assertThat(run("plan").err()).isEmpty();
        assertThat(new Cli(Cli.terminal("").terminal(), Map.of("TERM", "xterm"), "")
                        .with(at("plan"))
                        .err())
                .contains("reading management group contoso …");
        assertThat(Cli.terminal("").with(at("plan", "--quiet")).err()).isEmpty();
    }
}
