package dev.safeguard.compiler.source;

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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("[" + ROW + "]").getBytes(UTF_8));
        }
        read(bytes.toByteArray());

        assertThat(resources).hasSize(1);
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
