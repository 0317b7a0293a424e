package dev.safeguard.compiler.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryReaderTest {
    private static final String ROW =
            "{\"id\": \"/subscriptions/s/x\", \"type\": \"a/b\", \"name\": \"x\", \"properties\": {\"n\": 1.50}}";

    @TempDir
    private Path folder;

    private final List<SourcedResource> resources = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private void read(byte[] bytes) throws IOException {
        Path file = folder.resolve("inventory.json");
        Files.write(file, bytes);
        InventoryReader.read(file, resources::add, findings::add);
    }

    /** Without a token for the rest: the number of rows tells, or the service does. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "count": 1, "total_records": 5, "skip_token": null | true
        "count": 1, "totalRecords": 5                      | true
        "resultTruncated": "true"                          | true
        "count": 1, "total_records": 1                     | false
        "total_records": 5                                 | false
        "resultTruncated": "false"                         | false
        """)
    void a_part_of_a_result_is_told_to_be_one(String members, boolean part) throws IOException {
        read(("{" + members + ", \"data\": [" + ROW + "]}").getBytes(UTF_8));

        assertThat(findings)
                .extracting(Finding::problem)
                .isEqualTo(part ? List.of("not all rows of the result") : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\n%s,\n%s]",
                "%s\n%s\n",
                "{\"count\": 2, \"data\":\n[%s,\n%s], \"skip_token\": null}",
                "{\"value\":\n[%s,\n%s]}",
                "\uFEFF[\n%s,\n%s]"
            })
    void reads_every_form_of_an_export(String form) throws IOException {
        read(form.formatted(ROW, ROW).getBytes(UTF_8));

        assertThat(findings).isEmpty();
        assertThat(resources).hasSize(2);
        assertThat(resources.get(1).place().line())
                .isEqualTo(resources.get(0).place().line() + 1);
    }

    @Test
    void reads_a_single_resource_and_keeps_the_digits_of_numbers() throws IOException {
        read(ROW.getBytes(UTF_8));

        assertThat(resources).singleElement().satisfies(resource -> {
            assertThat(resource.json().at("/properties/n").decimalValue()).hasToString("1.50");
            assertThat(resource.place().line()).isEqualTo(1);
        });
    }

    @Test
    void reads_compressed_exports() throws IOException {
        read(compressed(("[" + ROW + "]").getBytes(UTF_8)));

        assertThat(resources).hasSize(1);
    }

    private static byte[] compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void says_what_is_wrong_with_a_compressed_file() throws IOException {
        byte[] once = compressed(("[" + ROW + "]").getBytes(UTF_8));
        byte[] damaged = once.clone();
        damaged[once.length / 2] ^= 0x55;
        read(compressed(once));
        read(Arrays.copyOf(once, once.length - 9));
        read(damaged);

        assertThat(findings)
                .extracting(Finding::problem)
                .containsExactly("compressed twice", "compressed, and cut off", "compressed, and damaged");
        assertThat(findings).extracting(finding -> finding.code().label()).containsOnly("SG0802");
    }

    @Test
    void reads_pages_in_the_table_format() throws IOException {
        read(("{\"totalRecords\": 2, \"data\": {\"columns\": [{\"name\": \"id\"}, {\"name\": \"type\"}, {\"name\":"
                        + " \"properties\"}], \"rows\": [[\"/x\", \"a/b\", {\"n\": 1}, 7], [\"/y\", \"a/b\", {}]]},"
                        + " \"$skipToken\": \"more\"}")
                .getBytes(UTF_8));

        assertThat(resources)
                .extracting(resource -> resource.json().toString())
                .containsExactly(
                        "{\"id\":\"/x\",\"type\":\"a/b\",\"properties\":{\"n\":1}}",
                        "{\"id\":\"/y\",\"type\":\"a/b\",\"properties\":{}}");
        assertThat(findings).extracting(finding -> finding.code().label()).containsExactly("SG0808");
    }

    @Test
    void a_resource_larger_than_any_is_too_large() throws IOException {
        read(("[{\"id\": \"/x\", \"type\": \"a/b\", \"properties\": {\"p\": [" + "\"0123456789\",".repeat(5_200_000)
                        + "0]}}]")
                .getBytes(UTF_8));
        read(("[{\"id\": \"/x\", \"type\": \"a/b\", \"properties\": " + "[".repeat(5_000)).getBytes(UTF_8));

        assertThat(findings).extracting(finding -> finding.code().label()).containsExactly("SG0816", "SG0816");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Name  ResourceGroup  Type  | no JSON       | export it again, with `-o json`
        ERROR: Please run az login | no JSON       | export it again, with `-o json`
        [%s, nonsense]             | malformed JSON | export the file again
        """)
    void text_that_is_no_json_is_told_from_broken_json(String text, String problem, String remedy) throws IOException {
        read(text.formatted(ROW).getBytes(UTF_8));

        assertThat(findings).extracting(Finding::problem).containsExactly(problem);
        assertThat(findings).extracting(Finding::remedy).containsExactly(remedy);
    }

    @Test
    void bytes_of_another_encoding_are_named() throws IOException {
        read("[{\"id\": \"/x\", \"type\": \"a/b\", \"name\": \"größe\"}]".getBytes(ISO_8859_1));

        assertThat(findings).extracting(Finding::problem).containsExactly("bytes that are not UTF-8");
    }

    @Test
    void reads_what_powershell_writes() throws IOException {
        Charset utf16 = UTF_16LE;
        read(("\uFEFF[" + ROW + "]").getBytes(utf16));

        assertThat(resources).hasSize(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        []                                                  | SG0807
        {"data": []}                                        | SG0807
        [1]                                                 | SG0810
        [{"id": "x"}]                                       | SG0810
        [{"id": "x",                                        | SG0804
        7                                                   | SG0805
        {"hello": 1}                                        | SG0805
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"} | SG0806
        {"format_version": "1.2", "planned_values": {}}     | SG0806
        [{"id": "/x", "type": "a/b", "properties": null}]   | SG0809
        [{"id": "/x", "type": "a/b", "properties": "{}"}]   | SG0809
        {"data": [{"id": "/x", "type": "a/b", "properties": {}}], "$skipToken": "more"} | SG0808
        """)
    void says_what_is_wrong(String text, String code) throws IOException {
        read(text.getBytes(UTF_8));

        assertThat(findings).extracting(finding -> finding.code().label()).containsExactly(code);
    }

    @Test
    void a_fault_has_its_line() throws IOException {
        read(("[" + ROW + ",\n" + ROW + ",\n{\"id\": }]").getBytes(UTF_8));

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().line()).isEqualTo(3));
        assertThat(resources).hasSize(2);
    }

    @Test
    void a_resource_group_needs_no_properties() throws IOException {
        read(
                "[{\"id\": \"/subscriptions/s/resourceGroups/r\", \"type\": \"microsoft.resources/subscriptions/resourcegroups\"}]"
                        .getBytes(UTF_8));

        assertThat(findings).isEmpty();
    }
}
