package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One clinic, written down four ways with the same mistakes: each way, a scan says the same of them. The inventory is
 * scanned twice: as an export that leaves some children out, and as one that is said to be complete.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneVerdictEverywhereTest {
    private static final Path EXAMPLES = Path.of("examples");

    private enum Way {
        TERRAFORM("terraform/plan.json"),
        ARM("arm/azuredeploy.json --parameters-file arm/azuredeploy.parameters.json"),
        BICEP("bicep/main.json"),
        INVENTORY("inventory"),
        COMPLETE_INVENTORY("inventory --inventory-complete");

        private final String arguments;

        Way(String arguments) {
            this.arguments = arguments;
        }

        /** Whether more may exist than it declares or lists. */
        boolean leavesOpen() {
            return this == ARM || this == BICEP || this == INVENTORY;
        }

        /** Verdicts by resource and control. */
        Map<String, Map<String, String>> scan() throws IOException {
            List<String> files = Stream.of(arguments.split(" "))
                    .map(name ->
                            name.startsWith("-") ? name : EXAMPLES.resolve(name).toString())
                    .toList();
            Cli.Run run = Cli.run(Stream.concat(Stream.of("scan", "--all", "-o", "json"), files.stream())
                    .toArray(String[]::new));
            assertThat(run.exit()).as(run.err()).isEqualTo(1);
            Map<String, Map<String, String>> verdicts = new HashMap<>();
            for (JsonNode row : new ObjectMapper().readTree(run.out()).path("results")) {
                verdicts.computeIfAbsent(name(row), resource -> new TreeMap<>())
                        .put(row.path("member").asText(), row.path("verdict").asText());
            }
            return verdicts;
        }

        /** Type and names: what stands before them, group and subscription, a template does not know. */
        private static String name(JsonNode row) {
            String id = row.path(row.has("id") ? "id" : "resource").asText();
            return id.substring(id.lastIndexOf("/providers/") + 1)
                    .replaceFirst("^providers/", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Way, Map<String, Map<String, String>>> verdicts = new EnumMap<>(Way.class);

    @BeforeAll
    void scan() throws IOException {
        for (Way way : Way.values()) {
            verdicts.put(way, way.scan());
        }
    }

    private Map<String, Map<String, String>> of(Way way) {
        return verdicts.getOrDefault(way, Map.of());
    }

    private Map<String, String> of(Way way, String resource) {
        return of(way).getOrDefault(resource.toLowerCase(Locale.ROOT), Map.of());
    }

    private String verdict(Way way, String resource, String control) {
        return of(way, resource).getOrDefault(control, "none");
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource(textBlock = """
        Microsoft.Storage/storageAccounts/stclinicscans,                 STG-01, fail
        Microsoft.Storage/storageAccounts/stclinicscans,                 STG-02, fail
        Microsoft.Storage/storageAccounts/stclinicscans,                 STG-03, fail
        Microsoft.Storage/storageAccounts/stclinicscans,                 STG-04, fail
        Microsoft.Storage/storageAccounts/stclinicscans,                 STG-05, fail
        Microsoft.Storage/storageAccounts/stclinicscans,                 STG-11, fail
        Microsoft.Storage/storageAccounts/stclinicscans,                 STG-26, fail
        Microsoft.Storage/storageAccounts/stclinicrecords,               STG-01, pass
        Microsoft.Storage/storageAccounts/stclinicrecords,               STG-02, pass
        Microsoft.Storage/storageAccounts/stclinicrecords,               STG-03, pass
        Microsoft.Storage/storageAccounts/stclinicrecords,               STG-04, pass
        Microsoft.Storage/storageAccounts/stclinicrecords,               STG-11, pass
        Microsoft.Storage/storageAccounts/stclinicrecords,               STG-26, pass
        Microsoft.KeyVault/vaults/kv-clinic,                             KV-01,  fail
        Microsoft.KeyVault/vaults/kv-clinic,                             KV-02,  fail
        Microsoft.KeyVault/vaults/kv-clinic,                             KV-04,  fail
        Microsoft.Sql/servers/sql-clinic,                                SQL-07, fail
        Microsoft.Sql/servers/sql-clinic,                                SQL-08, fail
        Microsoft.Sql/servers/sql-clinic/firewallRules/AllowAllWindowsAzureIps, SQL-10, fail
        Microsoft.DBforPostgreSQL/flexibleServers/psql-clinic,           DB-02,  fail
        Microsoft.DBforPostgreSQL/flexibleServers/psql-clinic,           DB-03,  fail
        Microsoft.Network/networkSecurityGroups/nsg-clinic,              NET-02, fail
        Microsoft.OperationalInsights/workspaces/log-clinic,             LOG-06, fail
        """)
    void a_mistake_is_a_mistake_everywhere(String resource, String control, String verdict) {
        for (Way way : Way.values()) {
            assertThat(verdict(way, resource, control)).as(way.name()).isEqualTo(verdict);
        }
    }

    /** A plan is whole; of what a template does not declare, or an export not list, each may say that it does not know. */
    @Test
    void every_other_verdict_is_the_same_too_or_unknown_where_more_may_exist() {
        Set<String> differences = new TreeSet<>();
        int compared = 0;
        for (String resource : everywhere()) {
            for (String control : of(Way.TERRAFORM, resource).keySet()) {
                String planned = verdict(Way.TERRAFORM, resource, control);
                compared++;
                for (Way way : Way.values()) {
                    String said = verdict(way, resource, control);
                    if (!said.equals(planned) && !(way.leavesOpen() && said.equals("unknown"))) {
                        differences.add(resource + " " + control + " " + way + ": " + said + ", not " + planned);
                    }
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(8 * 300);
    }

    /** Of diagnostic settings, blob services and alerts of SQL servers it holds one, so that they are known. */
    @Test
    void an_inventory_leaves_open_only_what_it_shows_none_of() {
        Set<String> open = new TreeSet<>();
        of(Way.INVENTORY)
                .forEach((resource, controls) -> controls.forEach((control, verdict) -> {
                    if (verdict.equals("unknown")) {
                        open.add(control);
                    }
                }));

        assertThat(open)
                .containsExactly(
                        "DB-01",
                        "DB-01-version",
                        "DB-03-endpoint",
                        "DB-05",
                        "DB-05-checkpoints",
                        "DB-05-connections",
                        "DB-05-disconnections",
                        "KV-06",
                        "LOG-11",
                        "LOG-14",
                        "SQL-03",
                        "SQL-04",
                        "SQL-05");
        assertThat(of(Way.COMPLETE_INVENTORY).values())
                .allSatisfy(controls -> assertThat(controls).doesNotContainValue("unknown"));
    }

    @Test
    void a_template_says_the_same_however_it_was_written() {
        for (String resource : everywhere()) {
            assertThat(of(Way.BICEP, resource)).as(resource).isEqualTo(of(Way.ARM, resource));
        }
    }

    /** Azurerm writes some settings of a resource as children of their own; they are only in the plan. */
    private Set<String> everywhere() {
        Set<String> resources = new TreeSet<>(of(Way.INVENTORY).keySet());
        Stream.of(Way.values()).forEach(way -> resources.retainAll(of(way).keySet()));
        assertThat(resources).hasSize(8);
        return resources;
    }
}
