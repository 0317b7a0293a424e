package dev.safeguard.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.dsl.finding.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderListingTest {
    private static final String LISTING = """
            [{"namespace": "Contoso.Health", "resourceTypes": [
               {"resourceType": "records", "apiVersions": ["2020-01-01", "2024-05-01-preview", "2022-02-02"],
                "capabilities": "CrossResourceGroupResourceMove, SupportsTags",
                "aliases": [
                  {"name": "Contoso.Health/records/tls", "defaultPath": "properties.tls",
                   "defaultMetadata": {"type": "String", "attributes": "Modifiable"},
                   "paths": [{"path": "properties.security.tls", "apiVersions": ["2020-01-01", "2019-01-01"],
                              "metadata": {"type": "Integer", "attributes": "None"}}]},
                  {"name": "Contoso.Health/records/kinds/level", "defaultPath": "properties.level", "paths": null},
                  {"name": "Contoso.Health/records/offer", "defaultPath": {"path": "properties.id"},
                   "defaultPattern": {"phrase": "/Providers/P/Publishers/{publisher}/Offers/{offer}",
                                      "variable": "offer", "type": "Extract"}},
                  {"name": "Contoso.Health/records/old", "defaultPath": null,
                   "paths": [{"path": "properties.old", "apiVersions": ["2020-01-01"]}]}
                ]},
               {"resourceType": "records/kinds", "aliases": null}]}]
            """;

    private final AliasCatalog catalog = listing(LISTING).catalog();

    private static ProviderListing listing(String json) {
        try {
            return ProviderListing.of(new ObjectMapper().readTree(json), Place.of("listing.json", "/aliases"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
        none,       properties.tls,          STRING,  YES
        2020-01-01, properties.security.tls, INTEGER, NO
        2019-01-01, properties.security.tls, INTEGER, NO
        2022-02-02, properties.tls,          STRING,  YES
        """)
    void path_and_metadata_follow_the_api_version(String version, String path, AliasType type, Modifiable modifiable) {
        Alias tls = catalog.find("contoso.health/RECORDS/tls", "Contoso.Health/records")
                .orElseThrow();
        Optional<String> apiVersion = Optional.ofNullable(version);

        assertThat(tls.path(apiVersion)).isEqualTo(path);
        assertThat(tls.type(apiVersion)).isEqualTo(type);
        assertThat(tls.modifiable(apiVersion)).isEqualTo(modifiable);
    }

    @Test
    void a_child_alias_filed_under_its_parent_applies_to_both_types() {
        assertThat(catalog.find("Contoso.Health/records/kinds/level", "Contoso.Health/records"))
                .isPresent();
        assertThat(catalog.find("Contoso.Health/records/kinds/level", "Contoso.Health/records/kinds"))
                .isPresent();
        assertThat(catalog.find("Contoso.Health/records/kinds/level", "Contoso.Health/others"))
                .isEmpty();
    }

    @Test
    void what_the_listing_leaves_out_is_unknown() {
        Alias level = catalog.find("Contoso.Health/records/kinds/level", "Contoso.Health/records")
                .orElseThrow();

        assertThat(level.type()).isEqualTo(AliasType.UNKNOWN);
        assertThat(level.modifiable()).isEqualTo(Modifiable.UNKNOWN);
    }

    @Test
    void a_path_of_certain_versions_has_its_own_pattern() {
        AliasCatalog versions = listing("""
                [{"namespace": "Contoso.Health", "resourceTypes": [{"resourceType": "records", "aliases": [
                   {"name": "Contoso.Health/records/offer", "defaultPath": "properties.offer", "paths": [
                     {"path": "properties.id", "apiVersions": ["2020-01-01"],
                      "pattern": {"phrase": "/offers/{offer}", "variable": "offer", "type": "Extract"}}]}]}]}]
                """).catalog();
        Alias offer = versions.find("Contoso.Health/records/offer", "Contoso.Health/records")
                .orElseThrow();

        assertThat(offer.pattern(Optional.of("2020-01-01"))).contains(new AliasPattern("/offers/{offer}", "offer"));
        assertThat(offer.pattern(Optional.of("2024-01-01"))).isEmpty();
    }

    @Test
    void one_provider_by_itself_is_a_listing() {
        String provider = LISTING.strip().substring(1, LISTING.strip().length() - 1);

        assertThat(listing(provider).catalog().knows("Contoso.Health/records/tls"))
                .isTrue();
        assertThat(listing(provider).findings()).isEmpty();
    }

    @Test
    void capabilities_that_are_null_say_nothing() {
        AliasCatalog silent = listing("""
                [{"namespace": "Contoso.Health", "resourceTypes": [
                   {"resourceType": "records", "capabilities": null, "apiVersions": null, "aliases": null}]}]
                """).catalog();

        assertThat(silent.type("Contoso.Health/records"))
                .contains(new TypeFacts("Contoso.Health/records", true, true, true, Optional.empty()));
    }

    @Test
    void a_pattern_extracts_the_segment_before_its_variable() {
        Alias offer = catalog.find("Contoso.Health/records/offer", "Contoso.Health/records")
                .orElseThrow();

        assertThat(offer.path(Optional.empty())).isEqualTo("properties.id");
        assertThat(offer.pattern(Optional.empty()).orElseThrow().extract("/providers/p/publishers/a/offers/b"))
                .contains("b");
    }

    @ParameterizedTest
    @CsvSource({
        "imageOffer, properties.creationData.imageReference.id, offers",
        "IMAGESKU, properties.creationData.imageReference.id, skus",
        "imageId, properties.creationData.imageReference.id, ''",
        "imageOffer, properties.storageProfile.imageReference.offer, ''"
    })
    void a_disk_image_alias_means_a_segment_even_where_the_listing_has_no_pattern(
            String name, String path, String segment) {
        AliasCatalog disks = listing("""
                [{"namespace": "Microsoft.Compute", "resourceTypes": [{"resourceType": "disks", "aliases": [
                   {"name": "Microsoft.Compute/%s", "defaultPath": "%s"}]}]}]
                """.formatted(name, path)).catalog();

        assertThat(disks.find("Microsoft.Compute/" + name, "Microsoft.Compute/disks")
                        .flatMap(Alias::pattern))
                .isEqualTo(segment.isEmpty() ? Optional.empty() : Optional.of(AliasPattern.after(segment)));
    }

    @Test
    void without_a_default_path_the_first_path_is_the_default() {
        Alias old = catalog.find("Contoso.Health/records/old", "Contoso.Health/records")
                .orElseThrow();

        assertThat(old.path(Optional.of("2099-01-01"))).isEqualTo("properties.old");
    }

    @Test
    void types_come_with_capabilities_and_the_newest_stable_version() {
        assertThat(catalog.type("contoso.health/records"))
                .contains(new TypeFacts("Contoso.Health/records", true, false, false, Optional.of("2022-02-02")));
        assertThat(catalog.type("Contoso.Health/records/kinds"))
                .contains(new TypeFacts("Contoso.Health/records/kinds", true, true, true, Optional.empty()));
        assertThat(catalog.type("Microsoft.Storage/storageAccounts")).isEmpty();
    }

    @Test
    void suggests_names_of_the_listing_only() {
        assertThat(catalog.nearest("Contoso.Health/records/tsl", 5)).containsExactly("Contoso.Health/records/tls");
        assertThat(catalog.knows("Contoso.Health/records/tls")).isTrue();
        assertThat(catalog.knows("Microsoft.Storage/storageAccounts/minimumTlsVersion"))
                .isFalse();
    }

    @Test
    void the_service_wraps_the_listing_in_an_object() {
        ProviderListing wrapped = listing("{\"value\": " + LISTING + "}");

        assertThat(wrapped.catalog().knows("Contoso.Health/records/tls")).isTrue();
        assertThat(wrapped.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "3", "\"x\"", "{\"value\": {}}"})
    void anything_but_an_array_of_providers_is_a_finding(String json) {
        assertThat(listing(json).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(AliasCodes.LISTING);
            assertThat(finding.place().pointer()).startsWith("/aliases");
        });
    }

    @Test
    void every_fault_is_found_and_the_rest_is_read() {
        ProviderListing partly = listing("""
                [{"resourceTypes": []},
                 {"namespace": "A.B", "resourceTypes": [{}, {"resourceType": "c", "aliases": [
                    {"defaultPath": "p"}, {"name": "A.B/c/n"}, {"name": "A.B/c/ok", "defaultPath": "p"}]}]}]
                """);

        assertThat(partly.findings())
                .extracting(finding -> finding.place().pointer())
                .containsExactly(
                        "/aliases/0",
                        "/aliases/1/resourceTypes/0",
                        "/aliases/1/resourceTypes/1/aliases/0",
                        "/aliases/1/resourceTypes/1/aliases/1");
        assertThat(partly.catalog().knows("A.B/c/ok")).isTrue();
    }
}
