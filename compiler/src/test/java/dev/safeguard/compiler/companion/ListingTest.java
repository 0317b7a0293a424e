package dev.safeguard.compiler.companion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
    private static final Listing LISTING = Listing.bundled();

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        Microsoft.Compute/virtualMachines,                   resources,                   true,  false
        microsoft.compute/VIRTUALMACHINES/extensions,        resources,                   true,  false
        Microsoft.Compute/virtualMachineScaleSets/extensions, -,                          false, false
        Microsoft.Resources/subscriptions/resourceGroups,    resourcecontainers,          true,  false
        Microsoft.Insights/activityLogAlerts,                resources,                   true,  false
        Microsoft.Insights/diagnosticSettings,               -,                           false, false
        Microsoft.Authorization/locks,                       -,                           false, false
        Microsoft.Authorization/roleAssignments,             authorizationresources,      false, false
        Microsoft.Security/pricings,                         securityresources,           false, false
        Microsoft.Security/automations,                      resources,                   true,  false
        Microsoft.Security/securityContacts,                 -,                           false, false
        Microsoft.Web/sites/config,                          appserviceresources,         false, true
        Microsoft.Storage/storageAccounts/blobServices,      -,                           false, false
        Contoso.Own/things,                                  resources,                   true,  false
        Contoso.Own/things/parts,                            -,                           false, false
        nothing,                                             -,                           false, false
        """)
    void a_type_gets_into_an_export(String type, String table, boolean usual, boolean oneByOne) {
        Listing.Way way = LISTING.way(type);

        assertThat(way.table()).isEqualTo(Optional.ofNullable(table));
        assertThat(way.isUsual()).isEqualTo(usual);
        assertThat(way.oneByOne()).isEqualTo(oneByOne);
    }

    @Test
    void the_table_has_every_type_once_and_three_columns() {
        Set<String> types = new HashSet<>();
        assertThat(Facts.rows("listing.tsv")).hasSizeGreaterThan(150).allSatisfy(cells -> {
            assertThat(cells).hasSize(3);
            assertThat(types.add(cells[0].toLowerCase(Locale.ROOT)))
                    .as(cells[0])
                    .isTrue();
            assertThat(cells[2]).isIn("", "one-by-one");
        });
    }

    /** One that is embedded or pointed at is seen with its holder; were it listed, its absence would fail. */
    @Test
    void what_rows_tell_of_is_listed_nowhere_by_itself() {
        assertThat(Facts.rows("pointing.tsv"))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(LISTING.way(cells[2]).isUsual()).isFalse());
        assertThat(Facts.rows("embedded.tsv"))
                .isNotEmpty()
                .filteredOn(cells -> !cells[0].equals("*"))
                .allSatisfy(cells -> assertThat(LISTING.way(cells[0] + "/" + cells[2]))
                        .isEqualTo(new Listing.Way(Optional.empty(), false)));
    }
}
