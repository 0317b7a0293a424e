package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void compile() {
        assertThat(Cli.run("compile", "--out", folder.toString()).exit()).isZero();
    }

    private void edit(String name, String before, String after) throws IOException {
        Path file = folder.resolve("policyDefinitions").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replaceFirst(Pattern.quote(before), after));
    }

    @Test
    void three_mistakes_give_three_findings_with_their_lines() throws IOException {
        edit(
                "hipaa-stg-01.json",
                "storageAccounts/supportsHttpsTrafficOnly",
                "storageAccounts/suportsHttpsTrafficOnly");
        edit("hipaa-stg-02.json", "parameters('effect')", "parameters('efect')");
        edit("hipaa-kv-01.json", "\"displayName\": \"KV-01", "\"displayName\": \"" + "x".repeat(140));
        Cli.Run run = Cli.run("lint", folder.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith(folder.toString())))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).matches(".*\\.json:\\d+:\\d+: (error|warning) SG\\d{4}: .+; .+"));
        assertThat(run.out()).contains("hipaa-stg-01.json", "hipaa-stg-02.json", "hipaa-kv-01.json");
        assertThat(run.out()).contains("supportsHttpsTrafficOnly");
    }

    @Test
    void json_has_file_line_code_and_remedy() throws IOException {
        edit("hipaa-kv-01.json", "\"displayName\": \"KV-01", "\"displayName\": \"" + "x".repeat(140));
        Cli.Run run = Cli.run("lint", "-o", "json", "--soft-fail", folder.toString());
        JsonNode json = new ObjectMapper().readTree(run.out());

        assertThat(run.exit()).isZero();
        assertThat(json.path("findings").findValuesAsText("severity")).contains("error");
        assertThat(json.at("/summary/error").asInt()).isEqualTo(1);
        assertThat(json.path("findings").path(0).fieldNames())
                .toIterable()
                .containsExactly("code", "severity", "file", "line", "column", "pointer", "problem", "remedy");
    }

    @Test
    void notes_are_counted_and_listed_only_when_asked_for() {
        Cli.Run quiet = Cli.run("lint", folder.toString());
        Cli.Run verbose = Cli.run("lint", "--verbose", folder.toString());

        assertThat(quiet.out()).contains("clean").doesNotContain(": info ");
        assertThat(verbose.out()).contains("clean").contains(": info ");
        assertThat(verbose.exit()).isZero();
    }
}
