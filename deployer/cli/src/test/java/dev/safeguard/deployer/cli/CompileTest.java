package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileTest {
    @TempDir
    private Path folder;

    private Cli.Run compile(String... more) {
        return Cli.run(
                Stream.concat(Stream.of("compile", "--out", folder.resolve("x").toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve("x"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.resolve("x").relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void writes_definitions_and_initiative_that_lint_finds_clean() throws IOException {
        Cli.Run run = compile();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("definitions and initiative hipaa");
        assertThat(files()).containsKeys("policyDefinitions/hipaa-stg-01.json", "policySetDefinitions/hipaa.json");
        assertThat(files().get("policySetDefinitions/hipaa.json"))
                .contains("/providers/Microsoft.Management/managementGroups/placeholder/providers/");
        Cli.Run lint = Cli.run("lint", folder.resolve("x").toString());
        assertThat(lint.out()).contains("files, clean");
        assertThat(lint.exit()).isZero();
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        compile();
        SortedMap<String, String> first = files();
        compile();

        assertThat(files()).isEqualTo(first);
    }

    @Test
    void references_point_at_the_management_group() throws IOException {
        compile("--management-group", "phi-prod");

        assertThat(files().get("policySetDefinitions/hipaa.json"))
                .contains("/managementGroups/phi-prod/")
                .doesNotContain("placeholder");
    }

    @Test
    void stale_files_of_ours_go_and_foreign_files_stay() throws IOException {
        compile();
        Path definitions = folder.resolve("x/policyDefinitions");
        Files.copy(definitions.resolve("hipaa-stg-01.json"), definitions.resolve("hipaa-old-01.json"));
        Files.writeString(definitions.resolve("theirs.json"), "{}");
        Files.writeString(folder.resolve("x/notes.txt"), "mine");
        compile();

        assertThat(files())
                .containsKeys("policyDefinitions/theirs.json", "notes.txt")
                .doesNotContainKey("policyDefinitions/hipaa-old-01.json");
        assertThat(folder.resolve("x")).isDirectoryNotContaining("glob:**/.safeguard-*");
    }

    @Test
    void a_foreign_file_in_the_way_stops_everything() throws IOException {
        Path theirs =
                Files.createDirectories(folder.resolve("x/policyDefinitions")).resolve("hipaa-stg-01.json");
        Files.writeString(theirs, "{\"mine\": true}");
        Cli.Run run = compile();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("was not made by Safeguard; move it away, or name another folder");
        assertThat(files()).hasSize(1);
        assertThat(theirs).hasContent("{\"mine\": true}");
    }

    @Test
    void compiles_anybodys_policies() throws IOException {
        Path theirs = Files.createDirectories(folder.resolve("theirs"));
        Files.writeString(theirs.resolve("a.json"), """
                {"name": "no-disks", "properties": {"mode": "All", "displayName": "No disks", "policyRule": {
                  "if": {"field": "type", "equals": "Microsoft.Compute/disks"}, "then": {"effect": "deny"}}}}
                """);
        Cli.Run run = compile("--initiative", theirs.toString(), "-o", "json");

        assertThat(run.exit()).isZero();
        assertThat(files()).containsOnlyKeys("policyDefinitions/no-disks.json", "policySetDefinitions/theirs.json");
        assertThat(run.out()).contains("\"initiative\": \"theirs\"");
    }
}
