package dev.safeguard.compiler.alias;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListingFileTest {
    private static final String ALIAS = "Contoso.Health/records/tls";

    /** As the command-line tools print it: the default path is an object, everything else may be null. */
    private static final String PRINTED = """
            {"namespace": "Contoso.Health", "id": "/providers/Contoso.Health", "registrationState": null,
             "resourceTypes": [{"resourceType": "records", "capabilities": null, "apiVersions": ["2024-01-01"],
               "aliases": [{"name": "Contoso.Health/records/tls", "defaultMetadata": null, "defaultPattern": null,
                            "defaultPath": {"path": "properties.tls", "apiVersions": null}, "paths": null,
                            "type": "NotSpecified"}]}]}""";

    private static final String LISTED = PRINTED.replaceAll("\\{\"path\": (\"[a-z.]*\")[^}]*}", "$1");

    @TempDir
    private Path folder;

    static Stream<Arguments> forms() {
        return Stream.of(PRINTED, LISTED)
                .flatMap(provider -> Stream.of(
                        Arguments.of("array", "[" + provider + "]"),
                        Arguments.of("envelope", "{\"nextLink\": null, \"value\": [" + provider + "]}"),
                        Arguments.of("provider", provider),
                        Arguments.of("byte order mark", "\uFEFF[" + provider + "]"),
                        Arguments.of("lines", provider.replace("\n", " ") + "\n" + provider.replace("\n", " "))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void every_form_of_an_export_is_read(String form, String json) throws IOException {
        for (Path file : List.of(plain("export.json", json), gzipped(json))) {
            ProviderListing listing = ProviderListing.read(List.of(file));

            assertThat(listing.findings()).as(form).isEmpty();
            assertThat(listing.catalog().find(ALIAS, "contoso.health/RECORDS"))
                    .hasValueSatisfying(alias -> assertThat(alias.defaultPath()).isEqualTo("properties.tls"));
        }
    }

    private Path plain(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    private Path gzipped(String json) throws IOException {
        Path file = folder.resolve("export.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(UTF_8));
        }
        return file;
    }

    @Test
    void files_together_are_one_listing() throws IOException {
        Path other = plain("other.json", PRINTED.replace("Contoso.Health", "Contoso.Care"));
        ProviderListing listing = ProviderListing.read(List.of(plain("a.json", PRINTED), other));

        assertThat(listing.catalog().namespaces()).containsExactly("Contoso.Care", "Contoso.Health");
        assertThat(listing.catalog().knows("Microsoft.Storage/storageAccounts/minimumTlsVersion"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
        # file;                                                            code;    place
        ``;                                                                SG0392;  bad.json
        []; SG0392; bad.json
        {};                                                                SG0390;  bad.json
        3;                                                                 SG0390;  bad.json
        [3];                                                               SG0390;  bad.json#/0
        [{"namespace": "A.B"}, {"id": "x"}];                               SG0390;  bad.json#/1
        {"value": [{"namespace": "A.B", "resourceTypes": [{}]}]};          SG0390;  bad.json#/value/0/resourceTypes/0
        [{"namespace": "A.B", "resourceTypes": [{"resourceType": "c"}]}];  SG0392;  bad.json
        [{"namespace": "A.B",;                                             SG0804;  bad.json
        {"value": [;                                                       SG0804;  bad.json
        """)
    void what_is_no_listing_is_said_with_its_place(String json, String code, String place) throws IOException {
        ProviderListing listing = ProviderListing.read(List.of(plain("bad.json", json)));

        assertThat(listing.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().label()).endsWith(code);
            assertThat(finding.place().toString()).contains(place);
            assertThat(finding.isError()).isTrue();
        });
    }

    @Test
    void a_page_of_several_and_an_alias_without_path_are_warnings() throws IOException {
        String json =
                "{\"value\": [" + PRINTED.replace("[{\"name\"", "[{\"name\": \"Contoso.Health/records/x\"}, {\"name\"")
                        + "], \"nextLink\": \"https://management.azure.com/providers?$skiptoken=2\"}";
        ProviderListing listing = ProviderListing.read(List.of(plain("page.json", json)));

        assertThat(listing.findings())
                .extracting(Finding::code)
                .extracting(Code::label)
                .containsExactly(AliasCodes.LEFT_OUT.label(), SourceCodes.ONE_PAGE.label());
        assertThat(listing.findings()).noneMatch(Finding::isError);
        assertThat(listing.catalog().knows(ALIAS)).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_is_a_finding() {
        assertThat(ProviderListing.read(List.of(folder)).findings())
                .extracting(Finding::code)
                .containsExactly(SourceCodes.UNREADABLE);
    }
}
