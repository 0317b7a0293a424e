package dev.safeguard.deployer.cli;

import static dev.safeguard.deployer.cli.ScanFolder.failing;
import static dev.safeguard.deployer.cli.ScanFolder.json;
import static dev.safeguard.deployer.cli.ScanFolder.row;
import static dev.safeguard.deployer.cli.ScanFolder.verdicts;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of every shape in which tools hand out resources, through the real command line. */
class ScanFilesTest {
    private ScanFolder files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new ScanFolder(folder);
    }

    /** Every shape in which tools hand out resources. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        array.json    | [A, B]
        lines.json    | A\\nB
        graph.json    | {"count": 2, "data": [A, B], "skip_token": null, "total_records": 2}
        list.json     | {"value": [A, B]}
        page.json     | {"value": [A, B], "nextLink": "https://management.azure.com/next"}
        """)
    void inventories_of_every_shape(String name, String shape) throws IOException {
        String text = shape.replace("A", row("a")).replace("B", row("b")).replace("\\n", "\n");
        files.write(name, text);
        files.write("wide-" + name, ("\uFEFF" + text).getBytes(UTF_16LE));
        files.write("marked-" + name, "\uFEFF" + text);

        assertThat(failing(files.scan(name), "STG-01")).containsExactly("a", "b");
        assertThat(failing(files.scan("wide-" + name), "STG-01")).containsExactly("a", "b");
        assertThat(failing(files.scan("marked-" + name), "STG-01")).containsExactly("a", "b");
    }

    @Test
    void a_table_gives_the_same_verdicts() throws IOException {
        files.write(
                "rows.csv",
                "ID;NAME;TYPE;LOCATION;PROPERTIES\n"
                        + "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a\";a;"
                        + "microsoft.storage/storageaccounts;eastus;\"{\"\"supportsHttpsTrafficOnly\"\": false}\"\n");
        files.write("a.json", row("a"));
        JsonNode table = json(files.scan("rows.csv"));
        JsonNode body = json(files.scan("a.json"));

        assertThat(table.at("/summary/verdicts")).isEqualTo(body.at("/summary/verdicts"));
        assertThat(table.at("/results/0/line").asInt()).isEqualTo(2);
    }

    @Test
    void a_bicep_file_without_a_compiler_names_the_remedy() throws IOException {
        files.write("main.bicep", "param a string");
        Cli.Run run = files.scan("main.bicep");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("main.bicep: error SG0814", "az bicep install", "bicep build");
    }

    @Test
    void bicep_that_was_built_and_its_modules_need_no_compiler() throws IOException {
        Cli.Run run = new Cli(Terminal.none(), Map.of(), "").with("scan", "-o", "json", "examples");

        assertThat(json(run).at("/summary/files/read").asInt()).isEqualTo(5);
        assertThat(json(run).at("/summary/files/notRead")).isEmpty();
        assertThat(run.err()).contains("2 files of folders not scanned: a Bicep file; its resources come with");
    }

    /** A script stands for the compiler; what it prints is what a compiler made of the example. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
    void a_bicep_file_is_built_with_the_compiler_on_the_path() throws IOException {
        Path built = Path.of("examples", "bicep", "main.json").toAbsolutePath();
        Path program = files.write("tools/bicep", "#!/bin/sh\nexec cat '" + built + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        String tools = program.resolveSibling(".").normalize().toString();
        Cli cli = new Cli(Terminal.none(), Map.of("PATH", tools), "");
        JsonNode bicep = json(cli.with("scan", "-o", "json", "examples/bicep/main.bicep"));
        JsonNode template = json(cli.with("scan", "-o", "json", built.toString()));

        assertThat(bicep.at("/summary/verdicts")).isEqualTo(template.at("/summary/verdicts"));
        assertThat(bicep.at("/results/0/file").asText()).endsWith("main.bicep");
    }

    /** `az resource list` leaves properties out: what hangs on them is neither passed nor failed. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        rows.json | [{"id": "ID", "name": "a", "type": "Microsoft.Storage/storageAccounts", "properties": null}]
        row.json  | {"id": "ID", "name": "a", "type": "Microsoft.Storage/storageAccounts"}
        rows.csv  | id,name,type\\nID,a,Microsoft.Storage/storageAccounts\\n
        """)
    void a_resource_without_its_properties_is_unknown(String name, String text) throws IOException {
        String id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a";
        files.write(name, text.replace("ID", id).replace("\\n", "\n"));

        Cli.Run run = files.scan(name, "--all");

        assertThat(verdicts(run, "STG-01")).containsExactly("unknown");
        assertThat(verdicts(run, "STG-03")).containsExactly("unknown");
        assertThat(verdicts(run, "NET-03")).containsExactly("notApplicable");
        assertThat(run.err()).contains("SG0809");
    }
}
