package dev.safeguard.compiler.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledCatalogTest {
    private final AliasCatalog catalog = AliasCatalog.bundled();

    @ParameterizedTest
    @CsvSource(textBlock = """
        Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly, Microsoft.Storage/storageAccounts, properties.supportsHttpsTrafficOnly, BOOLEAN, false, YES
        microsoft.storage/STORAGEACCOUNTS/minimumtlsversion, microsoft.storage/storageaccounts, properties.minimumTlsVersion, STRING, false, YES
        Microsoft.Storage/storageAccounts/sku.name, Microsoft.Storage/storageAccounts, sku.name, STRING, false, NO
        Microsoft.Storage/storageAccounts/networkAcls.ipRules[*].value, Microsoft.Storage/storageAccounts, properties.networkAcls.ipRules[*].value, STRING, true, YES
        Microsoft.Network/networkSecurityGroups/securityRules[*].access, Microsoft.Network/networkSecurityGroups, properties.securityRules[*].properties.access, STRING, true, YES
        Microsoft.Compute/imageOffer, Microsoft.Compute/virtualMachines, properties.storageProfile.imageReference.offer, STRING, false, NO
        Microsoft.Compute/imageOffer, Microsoft.Compute/virtualMachineScaleSets, properties.virtualMachineProfile.storageProfile.imageReference.offer, STRING, false, NO
        Microsoft.Compute/imageOffer, Microsoft.Compute/disks, properties.creationData.imageReference.id, STRING, false, NO
        Microsoft.Sql/auditingSettings.state, Microsoft.Sql/servers/databases/auditingSettings, properties.state, STRING, false, NO
        """)
    void finds_an_alias_on_its_type(
            String alias, String type, String path, AliasType valueType, boolean array, Modifiable modifiable) {
        Alias found = catalog.find(alias, type).orElseThrow();

        assertThat(found.path(Optional.of("2023-01-01"))).isEqualTo(path);
        assertThat(found.type()).isEqualTo(valueType);
        assertThat(found.array()).isEqualTo(array);
        assertThat(found.modifiable()).isEqualTo(modifiable);
        assertThat(catalog.knows(alias)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly, Microsoft.KeyVault/vaults",
        "Microsoft.Storage/storageAccounts/noSuchThing, Microsoft.Storage/storageAccounts",
        "Microsoft.Nowhere/things/x, Microsoft.Nowhere/things",
        "../index, ../index",
        "location, Microsoft.Storage/storageAccounts",
        "'', ''",
    })
    void an_alias_of_another_type_or_none_is_absent(String alias, String type) {
        assertThat(catalog.find(alias, type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "imagePublisher, publishers",
        "imageOffer, offers",
        "imageSku, skus",
        "imageVersion, versions",
    })
    void image_aliases_of_disks_are_one_segment_of_the_image_id(String name, String segment) {
        Alias onDisk = catalog.find("Microsoft.Compute/" + name, "Microsoft.Compute/disks")
                .orElseThrow();
        Alias onMachine = catalog.find("Microsoft.Compute/" + name, "Microsoft.Compute/virtualMachines")
                .orElseThrow();

        assertThat(onDisk.pattern()).contains(AliasPattern.after(segment));
        assertThat(onMachine.pattern()).isEmpty();
        assertThat(catalog.find("Microsoft.Compute/imageId", "Microsoft.Compute/disks")
                        .orElseThrow()
                        .pattern())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft.Storage/storageAccounts/minimumTlsVersoin, Microsoft.Storage/storageAccounts/minimumTlsVersion",
        "Microsoft.Storage/storageAccounts/tlsVersion, Microsoft.Storage/storageAccounts/minimumTlsVersion",
        "Microsoft.Storage/storageAcounts/minimumTlsVersion, Microsoft.Storage/storageAccounts/minimumTlsVersion",
        "Microsft.Storage/storageAccounts/minimumTlsVersion, Microsoft.Storage/storageAccounts/minimumTlsVersion",
        "Microsoft.KeyVault/vaults/enablePurgeProtecton, Microsoft.KeyVault/vaults/enablePurgeProtection",
    })
    void suggests_what_was_meant(String written, String meant) {
        assertThat(catalog.knows(written)).isFalse();
        assertThat(catalog.nearest(written, 3)).hasSizeBetween(1, 3).first().isEqualTo(meant);
    }

    @Test
    void suggests_nothing_for_nonsense() {
        assertThat(catalog.nearest("qqqq/wwww/eeeeeeeeeeee", 3)).isEmpty();
        assertThat(catalog.nearest("", 3)).isEqualTo(List.of());
        assertThat(catalog.nearest("Microsoft.Storage/storageAccounts/minimumTlsVersoin", 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        microsoft.storage/storageaccounts, Microsoft.Storage/storageAccounts, true, true
        Microsoft.Storage/storageAccounts/blobServices, Microsoft.Storage/storageAccounts/blobServices, false, false
        Microsoft.Resources/subscriptions/resourceGroups, Microsoft.Resources/subscriptions/resourceGroups, true, true
        Microsoft.Resources/subscriptions, Microsoft.Resources/subscriptions, true, false
        Microsoft.Authorization/roleAssignments, Microsoft.Authorization/roleAssignments, false, false
        Microsoft.Sql/servers/databases, Microsoft.Sql/servers/databases, true, true
        """)
    void knows_which_types_take_tags_and_a_location(String type, String name, boolean tags, boolean location) {
        TypeFacts facts = catalog.type(type).orElseThrow();

        assertThat(facts.name()).isEqualTo(name);
        assertThat(facts.tags()).isEqualTo(tags);
        assertThat(facts.location()).isEqualTo(location);
        assertThat(facts.newestApiVersion().orElseThrow()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
    }

    @Test
    void an_unknown_type_has_no_facts() {
        assertThat(catalog.type("Microsoft.Storage/noSuchType")).isEmpty();
        assertThat(catalog.type("noSlash")).isEmpty();
    }

    @Test
    void lists_providers_their_types_and_their_aliases() {
        assertThat(catalog.namespaces())
                .contains("Microsoft.KeyVault", "Microsoft.Storage")
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(catalog.types("microsoft.storage"))
                .extracting(TypeFacts::name)
                .contains("Microsoft.Storage/storageAccounts", "Microsoft.Storage/storageAccounts/blobServices");
        assertThat(catalog.aliases("Microsoft.Storage/storageAccounts"))
                .extracting(Alias::name)
                .contains("Microsoft.Storage/storageAccounts/minimumTlsVersion");
        assertThat(catalog.types("Microsoft.Nowhere")).isEmpty();
        assertThat(catalog.aliases("Microsoft.Nowhere/things")).isEmpty();
    }

    @Test
    void types_and_aliases_come_in_the_order_of_letters_whatever_the_order_of_the_rows() {
        assertThat(catalog.types("microsoft.network"))
                .extracting(type -> Names.lower(type.name()))
                .hasSizeGreaterThan(100)
                .isSorted();
        assertThat(catalog.aliases("Microsoft.KeyVault/vaults"))
                .extracting(Alias::name)
                .containsSubsequence(
                        "Microsoft.KeyVault/vaults/enableSoftDelete",
                        "Microsoft.KeyVault/vaults/networkAcls.defaultAction",
                        "Microsoft.KeyVault/vaults/publicNetworkAccess");
    }

    @Test
    void every_listed_alias_is_found_by_its_name() {
        assertThat(catalog.types("Microsoft.Compute"))
                .flatMap(type -> catalog.aliases(type.name()))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(alias -> assertThat(
                                catalog.find(alias.name().toUpperCase(Locale.ROOT), alias.resourceType()))
                        .contains(alias));
    }

    @Test
    void the_whole_table_adds_less_than_three_megabytes_to_the_jar() throws IOException {
        try (InputStream in = Objects.requireNonNull(BundledCatalog.class.getResourceAsStream("facts/aliases.tsv"))) {
            assertThat(in.readAllBytes()).hasSizeBetween(1_000_000, 3_000_000);
        }
    }
}
