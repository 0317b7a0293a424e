package dev.safeguard.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTest {
    private static final String EXPORT =
            "@Contoso.Health/records\n0\tname\ts\n0\ttls\tsm\n@Contoso.Health/other\n0\tx\ts\n";

    @TempDir
    private Path folder;

    private record Run(int code, String messages) {}

    private Run run(String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> resolved = Arrays.stream(args)
                .map(arg -> arg.replace("DIR", folder.toString()))
                .toList();
        int code = Generator.run(resolved, new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, err.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tables_made_from_exports_cite_their_sources() throws IOException {
        write("a.tsv", EXPORT);
        write("b.tsv", "@Contoso.Health/records\n0\ttls\tbm\n");

        assertThat(run("aliases", "DIR/out/t.tsv", "DIR/a.tsv", "DIR/b.tsv", "--source", "Names: Contoso"))
                .isEqualTo(new Run(0, ""));
        assertThat(folder.resolve("out/t.tsv"))
                .content()
                .startsWith("# Azure Policy aliases")
                .contains("# Names: Contoso\n")
                .endsWith("@Contoso.Health/other\n0\tx\ts\n@Contoso.Health/records\n0\tname\ts\n0\ttls\tbm\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'contoso.health/RECORDS', Records.java ResourceTypes.java",
        "all, Other.java Records.java ResourceTypes.java",
        "DIR/list.tsv, Mine.java ResourceTypes.java",
    })
    void typed_fields_are_made_for_the_types_asked_for(String types, String files) throws IOException {
        write("export.tsv", EXPORT);
        write("list.tsv", "type\tclass\nContoso.Health/records\tMine\n");

        assertThat(run("fields", "DIR/out", "com.contoso", types, "DIR/export.tsv"))
                .isEqualTo(new Run(0, ""));
        try (Stream<Path> made = Files.list(folder.resolve("out/com/contoso"))) {
            assertThat(made.map(file -> file.getFileName().toString().replace("ContosoHealth", "")))
                    .containsExactlyInAnyOrder(files.split(" ", -1));
        }
    }

    @Test
    void the_catalogue_is_packed_into_one_resource() throws IOException {
        write("export.tsv", EXPORT);
        write("types.tsv", "Contoso.Health/records\tTL\t2020-01-01\nA.B/c\t-\n");
        Files.createDirectories(folder.resolve("out"));
        write("out/made-earlier.tsv", "");

        assertThat(run("pack", "DIR/out", "DIR/export.tsv", "DIR/types.tsv")).isEqualTo(new Run(0, ""));
        assertThat(folder.resolve("out"))
                .isDirectoryContaining("glob:**aliases.tsv")
                .isDirectoryNotContaining("glob:**made-earlier.tsv");
        assertThat(folder.resolve("out/aliases.tsv"))
                .content()
                .contains("\tContoso.Health/records\tTL\t2020-01-01\n")
                .endsWith("14\ta.b\n8\tA.B/c\t-\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        aliases,                                                  an argument is missing; usage: aliases TABLE EXPORT...
        aliases DIR/out/t.tsv,                                    an argument is missing
        aliases DIR/out/t.tsv DIR/none.json,                      does not exist
        aliases DIR/out/t.tsv DIR/export.tsv --force,             option `--force` is not known
        fields DIR/out 1bad all DIR/export.tsv,                   `1bad` is no Java package
        fields DIR/out com.x Contoso.Health/recrods DIR/export.tsv, type `Contoso.Health/recrods` is not in the export
        fields DIR/out com.x DIR/none.tsv DIR/export.tsv,         is not in the export
        safeguards DIR/out DIR/none.tsv,                          does not exist
        safeguards DIR/out a b x,                      argument `x` is one too many
        hipaa DIR/out/t.tsv DIR/export.tsv DIR/export.tsv,        must have the columns
        named-types DIR/out/l.tsv DIR/none.md DIR/export.tsv DIR/types.tsv, does not exist
        resource-types DIR/out/t.tsv DIR/none DIR/none,           does not exist
        pack DIR/out DIR/export.tsv DIR/none,                     does not exist
        azurerm-map DIR/out/t.tsv DIR/export.tsv DIR/export.tsv,  must have the columns
        azurerm-types DIR/out/t.tsv DIR/none DIR/none,            does not exist
        built-in-roles DIR/out/t.tsv,                             an argument is missing
        """)
    void bad_input_is_one_line_and_leaves_no_file(String command, String message) throws IOException {
        write("export.tsv", EXPORT);
        write("types.tsv", "A.B/c\t-\n");
        Run run = run(command.split(" ", -1));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.messages()).contains(message).containsOnlyOnce("\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void without_a_command_all_are_listed() {
        assertThat(run().messages()).contains("aliases TABLE", "fields FOLDER", "pack FOLDER");
        assertThat(run("nonsense").code()).isEqualTo(3);
    }
}
