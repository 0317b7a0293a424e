package dev.safeguard.generator.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasExportTest {
    private static final String LISTING = """
            [{"namespace": "Contoso.Health", "id": 7, "resourceTypes": [
               {"resourceType": "records", "apiVersions": ["2024-05-01-preview", "2020-01-01"],
                "capabilities": "SupportsTags, SupportsLocation", "aliases": [
                  {"name": "Contoso.Health/records/tls", "defaultPath": "properties.tls",
                   "defaultMetadata": {"type": "String", "attributes": "Modifiable"},
                   "paths": [{"path": "properties.old", "apiVersions": ["2019-01-01"],
                              "metadata": {"type": "Integer", "attributes": "None"}}]},
                  {"name": "Contoso.Health/records/offer", "defaultPath": {"path": "properties.id", "apiVersions": null},
                   "defaultPattern": {"phrase": "/Offers/{offer}", "variable": "offer", "type": "Extract"},
                   "paths": null},
                  {"name": "Contoso.Health/records/nowhere", "defaultPath": null, "paths": []}]},
               {"resourceType": "records/kinds", "aliases": null}]}]
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"listing.json, ''", "listing.json.gz, ''", "wrapped.json, wrap", "bom.json, bom"})
    void reads_the_provider_listing(String name, String how) throws IOException {
        String text = how.equals("wrap") ? "{\"next\": null, \"value\": " + LISTING + "}" : LISTING;
        AliasExport export = AliasExport.read(file(name, how.equals("bom") ? "\uFEFF" + text : text));

        assertThat(export.aliases())
                .containsExactly(
                        new AliasFact(
                                "Contoso.Health/records",
                                "Contoso.Health/records/tls",
                                "properties.tls",
                                new ValueFacts(ValueKind.STRING, Modifiable.YES),
                                Optional.empty(),
                                List.of(new VersionedPath(
                                        "properties.old",
                                        List.of("2019-01-01"),
                                        new ValueFacts(ValueKind.INTEGER, Modifiable.NO)))),
                        new AliasFact(
                                "Contoso.Health/records",
                                "Contoso.Health/records/offer",
                                "properties.id",
                                new ValueFacts(ValueKind.UNKNOWN, Modifiable.UNKNOWN),
                                Optional.of("offers"),
                                List.of()));
        assertThat(export.types())
                .containsExactly(
                        new TypeFact("Contoso.Health/records", true, true, false, "2020-01-01"),
                        new TypeFact("Contoso.Health/records/kinds", false, false, true, ""));
    }

    @Test
    void reads_tab_separated_rows() throws IOException {
        String text = """
                # a comment
                resourceType\talias\tdefaultPath\ttype\tmodifiable\tarray\tsrc
                Contoso.Health/records\tContoso.Health/records/a\tproperties.a\tboolean\tyes\tno\tA
                Microsoft.Compute/disks\tMicrosoft.Compute/imageSku\tproperties.creationData.imageReference.id\t\tunknown\tno\tA
                """;

        assertThat(AliasExport.read(file("export.tsv", text)).aliases())
                .containsExactly(
                        new AliasFact(
                                "Contoso.Health/records",
                                "Contoso.Health/records/a",
                                "properties.a",
                                new ValueFacts(ValueKind.BOOLEAN, Modifiable.YES),
                                Optional.empty(),
                                List.of()),
                        new AliasFact(
                                "Microsoft.Compute/disks",
                                "Microsoft.Compute/imageSku",
                                "properties.creationData.imageReference.id",
                                new ValueFacts(ValueKind.UNKNOWN, Modifiable.UNKNOWN),
                                Optional.of("skus"),
                                List.of()));
    }

    @Test
    void reads_a_table_of_ours() throws IOException {
        String table = "# a comment\n@Contoso.Health/records\n0\ta\tsm\n";

        assertThat(AliasExport.read(file("aliases.tsv", table)).aliases())
                .extracting(AliasFact::name)
                .containsExactly("Contoso.Health/records/a");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        a.json, `{"value": 3}`,                               no provider listing: line 1
        b.json, `[{"resourceTypes": [{"resourceType": "x"}]}]`, no `namespace`
        c.json, `[{"namespace": "A.B", "resourceTypes": [{}]}]`, without `resourceType`
        d.json, `[] []`,                                      the end of the document
        e.tsv,  `one column`,                                 must have the columns resourceType alias
        f.tsv,  `x	y	p	string	no	no	A`,                      must start with a namespace
        """)
    void refuses_another_shape_in_one_line(String name, String text, String problem) throws IOException {
        Path file = file(name, text);

        assertThatThrownBy(() -> AliasExport.read(file))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("\n");
    }

    @Test
    void refuses_a_missing_file_and_one_that_is_no_text() throws IOException {
        Path binary = folder.resolve("x.tsv");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0});

        assertThatThrownBy(() -> AliasExport.read(folder.resolve("none.json"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> AliasExport.read(binary)).hasMessageContaining("save it as UTF-8 text");
        assertThatThrownBy(() -> AliasExport.read(file("y.json.gz.json", "x"))).isInstanceOf(FactsException.class);
    }
}
