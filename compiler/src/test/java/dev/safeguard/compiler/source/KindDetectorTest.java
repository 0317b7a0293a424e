package dev.safeguard.compiler.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindDetectorTest {
    @TempDir
    private Path folder;

    private Optional<FileKind> kind(String name, byte[] bytes) throws IOException {
        return KindDetector.of(Files.write(folder.resolve(name), bytes));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        # content                                                                                         | kind
        [{"id": "/x", "type": "a/b"}]                                                                     | INVENTORY
        []                                                                                                | INVENTORY
        {"id": "/x", "properties": {"type": "x"}, "type": "a/b"}                                          | INVENTORY
        {"count": 1, "data": [{"name": "x", "type": "a/b"}], "skip_token": null}                          | INVENTORY
        {"value": [], "nextLink": "https://x"}                                                            | INVENTORY
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"}    | ARM
        {"$schema": "https://schema.management.azure.com/schemas/2018-05-01/SUBSCRIPTIONDeploymentTemplate.json#"} | ARM
        /* why */ {"resources": [], // none\\n "contentVersion": "1.0.0.0"}                                | ARM
        {"contentVersion": "1.0.0.0", "parameters": {"a": {"value": 1}}}                                  | PARAMETERS
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#"}  | PARAMETERS
        {"format_version": "1.2", "terraform_version": "1.11.4", "planned_values": {}}                    | TERRAFORM
        {"version": 4, "terraform_version": "1.11.4", "serial": 1, "lineage": "x", "resources": []}       | TERRAFORM
        {"@level": "info", "@message": "Terraform 1.11.4", "type": "version"}                             | TERRAFORM
        PK\\3\\4rest of an archive                                                                            | TERRAFORM
        {"name": "safeguard", "version": "1.0.0", "type": "module"}                                       | OTHER
        {"count": 1, "data": {"more": [], "columns": [{"name": "id"}], "rows": [["/x"]]}}                 | INVENTORY
        {"data": {"a": {"b": 1}}, "terraform_version": "1.11.4"}                                          | TERRAFORM
        {"data": [1, 2]}                                                                                  | OTHER
        [{"name": "x"}]                                                                                   | OTHER
        [[1]]                                                                                             | OTHER
        17                                                                                                | OTHER
        id,name,type,properties\\n/x,x,a/b,{}                                                              | INVENTORY_CSV
        "NAME";"TYPE";"ID"\\n                                                                              | INVENTORY_CSV
        name,age\\nx,1                                                                                     | UNSURE
        {"id": "/x", "ty                                                                                  | UNSURE
        """)
    void the_content_tells(String content, String kind) throws IOException {
        String text = content.translateEscapes();
        Optional<FileKind> expected = kind.equals("UNSURE") ? Optional.empty() : Optional.of(FileKind.valueOf(kind));

        assertThat(kind("file", text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(kind("marked", ("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(kind("wide", ("\uFEFF" + text).getBytes(UTF_16LE))).isEqualTo(expected);
    }

    @Test
    void nothing_at_all_tells_nothing() throws IOException {
        assertThat(kind("empty.json", new byte[0])).isEmpty();
        assertThat(KindDetector.of(folder.resolve("absent.json"))).isEmpty();
    }

    @Test
    void compressed_files_are_looked_into() throws IOException {
        Path file = folder.resolve("plan.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write("{\"terraform_version\": \"1.11.4\"}".getBytes(UTF_8));
        }

        assertThat(KindDetector.of(file)).contains(FileKind.TERRAFORM);
    }

    @Test
    void bicep_goes_by_its_name() throws IOException {
        assertThat(kind("main.bicep", "param a string".getBytes(UTF_8))).contains(FileKind.BICEP);
    }
}
