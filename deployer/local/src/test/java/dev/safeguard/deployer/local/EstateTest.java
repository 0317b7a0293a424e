package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstateTest {
    private static final String SUBSCRIPTION = "11111111-1111-4111-8111-111111111111";

    private static EstateReading read(String text) {
        return Estate.read(new Source("estate.json", text));
    }

    @Test
    void the_sample_is_a_hospital_group_in_three_subscriptions() {
        Estate sample = Estate.sample();

        assertThat(sample.subscriptions()).hasSize(3);
        assertThat(sample.managementGroups()).extracting(Estate.Group::name).contains("contoso", "contoso-phi");
        assertThat(sample.resources()).hasSizeBetween(60, 90);
        assertThat(sample.resources())
                .filteredOn(row -> row.at("/tags/DataClassification").asText().equals("PHI"))
                .hasSizeGreaterThan(15);
    }

    @Test
    void every_type_of_the_sample_is_known_to_the_catalogue() {
        AliasCatalog catalog = AliasCatalog.bundled();

        assertThat(Estate.sample().resources())
                .extracting(row -> row.path("type").asText())
                .allSatisfy(type -> assertThat(catalog.type(type)).as(type).isPresent());
    }

    @Test
    void a_bare_array_of_rows_is_an_estate_under_one_root_group() {
        EstateReading reading =
                read("[{\"id\":\"/subscriptions/" + SUBSCRIPTION + "/resourceGroups/g/providers/A.B/c/d\"}]");

        Estate estate = reading.estate().orElseThrow();
        assertThat(estate.managementGroups()).extracting(Estate.Group::name).containsExactly("root");
        assertThat(estate.subscriptions()).singleElement().satisfies(s -> {
            assertThat(s.id()).isEqualTo(SUBSCRIPTION);
            assertThat(s.managementGroup()).contains("root");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"resources": [                                                                  | SG0951 |
        7                                                                                | SG0952 |
        {"resources": {}}                                                                | SG0952 | /resources
        {"resources": [7]}                                                               | SG0952 | /resources/0
        {"managementGroups": [{"parent": "a"}]}                                          | SG0952 | /managementGroups/0
        {"subscriptions": [{"id": "mine"}]}                                              | SG0952 | /subscriptions/0/id
        [{"name": "x"}]                                                                  | SG0953 | /0/id
        [{"id": "/subscriptions/s/resourceGroups/g/providers/A.B/c"}]                    | SG0953 | /0/id
        {"managementGroups": [{"name": "a", "parent": "b"}]}                             | SG0954 | /managementGroups/0/parent
        {"subscriptions": [{"id": "{s}", "managementGroup": "b"}]}                       | SG0954 | /subscriptions/0/managementGroup
        {"resources": [{"id": "/subscriptions/{s}/resourceGroups/g"}]}                   | SG0955 | /resources/0/id
        {"managementGroups": [{"name": "a"}, {"name": "A"}]}                             | SG0956 | /managementGroups/1
        {"subscriptions": [{"id": "{s}"}, {"id": "{s}"}]}                                | SG0956 | /subscriptions/1
        {"managementGroups": [{"name": "a", "parent": "b"}, {"name": "b", "parent": "a"}]} | SG0957 | /managementGroups/0
        """)
    void what_is_wrong_is_said_with_its_place(String text, String code, String pointer) {
        EstateReading reading = read(text.replace("{s}", SUBSCRIPTION));

        assertThat(reading.estate()).isEmpty();
        assertThat(reading.findings()).isNotEmpty();
        Finding first = reading.findings().get(0);
        assertThat(first.code().label()).isEqualTo(code);
        assertThat(first.place().document()).isEqualTo("estate.json");
        assertThat(first.place().pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(first.remedy()).isNotBlank();
    }

    @Test
    void all_faults_are_told_at_once() {
        List<Finding> findings = read("{\"resources\": [7, {\"id\": \"x\"}], \"subscriptions\": [{}]}")
                .findings();

        assertThat(findings).extracting(f -> f.code().label()).containsExactly("SG0952", "SG0952", "SG0953");
    }

    @Test
    void codes_are_used_once() {
        assertThat(EstateCodes.all())
                .extracting(code -> code.label())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void an_exported_row_becomes_what_a_get_returns() throws Exception {
        String row = "{\"id\":\"/subscriptions/" + SUBSCRIPTION
                + "/resourceGroups/G/providers/Microsoft.Storage/storageAccounts/st\","
                + "\"name\":\"st\",\"type\":\"microsoft.storage/storageaccounts\",\"subscriptionId\":\"" + SUBSCRIPTION
                + "\",\"resourceGroup\":\"g\",\"tenantId\":\"t\",\"plan\":null,\"location\":\"westus\",\"properties\":{\"a\":1}}";
        try (Arm arm =
                new Arm(options -> options.estate(read("[" + row + "]").estate().orElseThrow()))) {
            String group = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/g";

            assertThat(arm.get(group + "/providers/Microsoft.Storage/storageAccounts/st")
                            .json())
                    .isEqualTo(
                            Json.parse(
                                    "{\"id\":\"/subscriptions/" + SUBSCRIPTION
                                            + "/resourceGroups/G/providers/Microsoft.Storage/storageAccounts/st\",\"name\":\"st\","
                                            + "\"type\":\"Microsoft.Storage/storageAccounts\",\"location\":\"westus\",\"properties\":{\"a\":1}}"));
            assertThat(arm.get(group).text("/location")).isEqualTo("westus");
            assertThat(arm.get("/providers/Microsoft.Management/managementGroups/root/descendants")
                            .at("/value/0/name")
                            .asText())
                    .isEqualTo(SUBSCRIPTION);
        }
    }
}
