package dev.safeguard.deployer.cli;

import static dev.safeguard.deployer.cli.ScanFolder.failing;
import static dev.safeguard.deployer.cli.ScanFolder.json;
import static dev.safeguard.deployer.cli.ScanFolder.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be read keep no others from being scanned, and never count as passed. */
class ScanTroubleTest {
    private ScanFolder files;

    @BeforeEach
    void folder(@TempDir Path folder) {
        files = new ScanFolder(folder);
    }

    @Test
    void a_file_that_cannot_be_read_does_not_keep_the_others_from_being_scanned() throws IOException {
        files.write("in/a.json", row("a"));
        files.write("in/cut.json", "[" + row("b") + ", {\"id\": \"/sub");
        files.write("in/c.json", row("c"));
        files.write("in/package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
        Cli.Run run = files.scan("in");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(failing(run, "STG-01")).as("with what came before the fault").containsExactly("a", "c", "b");
        JsonNode files = json(run).at("/summary/files");
        assertThat(files.path("read").asInt()).isEqualTo(2);
        assertThat(files.path("skipped").asInt()).isEqualTo(1);
        assertThat(files.at("/notRead/0").asText()).endsWith("cut.json");
        assertThat(files.at("/findings/0/code").asText()).isEqualTo("SG0804");
        assertThat(files.at("/findings/0/line").asInt()).isEqualTo(1);
        assertThat(run.err()).contains("cut.json:1:", "1 file of folders not scanned: other JSON");
    }

    @Test
    void a_clean_scan_with_an_unreadable_file_is_not_clean() throws IOException {
        files.write("in/clean.json", "[]");
        files.write("in/cut.json", "[{");

        assertThat(files.scan("in").exit()).isEqualTo(1);
        assertThat(files.scan("in", "--soft-fail").exit()).isZero();
        assertThat(files.scan("in/cut.json").exit()).isEqualTo(3);
        assertThat(files.scan("in/cut.json", "--soft-fail").exit()).isEqualTo(3);
        assertThat(files.scan("in/clean.json", "in/missing.json").exit()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        empty,                 3, SG0803
        package.json,          3, SG0805
        parameters.json,       3, SG0806
        plan.json --kind=arm,  3, SG0806
        rows.json --kind=csv,  3, unknown kind `csv`
        rows.json --unknown=x, 3, unknown
        """)
    void what_is_no_input_is_refused(String arguments, int exit, String message) throws IOException {
        Files.createDirectory(files.path("empty"));
        files.write("package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
        files.write("parameters.json", "{\"contentVersion\": \"1.0.0.0\", \"parameters\": {}}");
        files.write("plan.json", "{\"terraform_version\": \"1.11.4\"}");
        files.write("rows.json", row("a"));
        Cli.Run run = files.scan(arguments.split(" "));

        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void links_in_circles_and_out_of_the_world_do_no_harm() throws IOException {
        files.write("in/a.json", row("a"));
        Files.createSymbolicLink(files.path("in/loop"), files.path("in"));
        Files.createSymbolicLink(files.path("in/nowhere.json"), files.path("gone.json"));
        Cli.Run run = files.scan("in");

        assertThat(failing(run, "STG-01")).containsExactly("a");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere.json: error SG0802");
    }

    @Test
    void a_folder_that_may_not_be_read_is_named() throws IOException {
        files.write("in/a.json", row("a"));
        Path closed = Files.createDirectory(files.path("in/closed"));
        Assumptions.assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "somebody reads all");
        Cli.Run run = files.scan("in");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("closed: error SG0802");
    }

    @Test
    void a_compressed_file_that_expands_without_measure_is_refused() throws IOException {
        Path bomb = files.path("bomb.json.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            gzip.write("[".getBytes(UTF_8));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 100; i++) {
                gzip.write(blanks);
            }
        }
        Cli.Run run = files.scan("bomb.json.gz");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("SG0811");
    }

    /** The file takes no room on the disk: what nobody wrote reads as zeros. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        rows.json     | [{"id": "/x", "type": "a/b", "name": "
        blank.json    | [
        """)
    void a_line_of_a_gigabyte_ends_soon(String name, String beginning) throws IOException {
        Path file = files.write(name, beginning);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        Cli.Run run = files.scan(name);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("error SG0");
    }

    @Test
    void many_findings_of_one_kind_are_counted_and_not_all_listed() throws IOException {
        files.write("rows.json", "[" + row("a") + ", {}".repeat(1_000) + "]");
        Cli.Run run = files.scan("rows.json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(failing(run, "STG-01")).containsExactly("a");
        assertThat(run.err().lines()).hasSizeLessThan(20);
        assertThat(run.err()).contains("990 more like this");
    }
}
