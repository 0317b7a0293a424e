package dev.safeguard.compiler.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real processes, with scripts in the place of the compiler. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for POSIX shells")
class BicepCompilerTest {
    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void file() throws IOException {
        Files.writeString(folder.resolve("main.bicep"), "param a string");
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Optional<ObjectNode> build(String name) {
        return BicepCompiler.of(Map.of("Path", folder.toString()))
                .patient(Duration.ofSeconds(3))
                .build(folder.resolve(name), findings::add);
    }

    @Test
    void what_the_compiler_prints_is_the_template() throws IOException {
        program("bicep", "echo a warning >&2; echo \"{\\\"arguments\\\": \\\"$1 $2 $(basename $3)\\\"}\"");

        assertThat(build("main.bicep").orElseThrow().path("arguments").asText()).isEqualTo("build --stdout main.bicep");
        assertThat(findings).isEmpty();
    }

    @Test
    void the_azure_cli_serves_too() throws IOException {
        program("az", "echo \"{\\\"arguments\\\": \\\"$1 $2 $3 $4\\\"}\"");

        assertThat(build("main.bicep").orElseThrow().path("arguments").asText())
                .isEqualTo("bicep build --stdout --file");
    }

    @Test
    void without_a_compiler_the_message_says_how_to_get_one() {
        assertThat(build("main.bicep")).isEmpty();
        assertThat(findings)
                .singleElement()
                .hasToString(folder.resolve("main.bicep")
                        + ": error SG0814: Bicep needs its compiler, and there is no `bicep` or `az`;"
                        + " install Bicep (`az bicep install`), or scan what `bicep build` makes of it");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        echo 'main.bicep(1,7) : Warning x' >&2; echo 'main.bicep(2,1) : Error BCP018: no' >&2; exit 1 | Error BCP018: no
        exit 1                                                                                        | says nothing
        echo 'no template'                                                                            | prints no JSON
        echo '[]'                                                                                     | prints no template
        sleep 60                                                                                      | within 3 seconds
        """)
    void a_compiler_that_fails_is_quoted(String script, String problem) throws IOException {
        program("bicep", script);

        assertThat(build("main.bicep")).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code().label()).isEqualTo("SG0815");
            assertThat(finding.problem()).contains(problem);
        });
    }

    @Test
    void parameters_of_bicep_are_no_template() {
        assertThat(build("main.bicepparam")).isEmpty();
        assertThat(findings).extracting(f -> f.code().label()).containsExactly("SG0806");
    }
}
