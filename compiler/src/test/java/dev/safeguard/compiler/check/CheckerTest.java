package dev.safeguard.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {
    private static final Checker CHECKER = Checker.with(AliasCatalog.bundled());

    private static final String CLEAN = """
            {
              "name": "hipaa-stg-01",
              "type": "Microsoft.Authorization/policyDefinitions",
              "properties": {
                "displayName": "Storage accounts must not accept plain HTTP",
                "mode": "Indexed",
                "version": "1.0.0",
                "parameters": {
                  "effect": {
                    "type": "String",
                    "metadata": {"description": "What happens to a resource that violates the rule"},
                    "allowedValues": ["Audit", "Deny", "Disabled"],
                    "defaultValue": "Audit"
                  }
                },
                "policyRule": {
                  "if": {
                    "allOf": [
                      {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
                      {"field": "Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly", "notEquals": true}
                    ]
                  },
                  "then": {"effect": "[parameters('effect')]"}
                }
              }
            }
            """;

    private static Reading read(String json) {
        return PolicyReader.read(new Source("stg.json", json));
    }

    private static List<String> check(String json) {
        return CHECKER.check(read(json)).stream().map(Finding::toString).toList();
    }

    @Test
    void a_sound_definition_has_no_findings() {
        assertThat(check(CLEAN)).isEmpty();
    }

    @Test
    void three_defects_give_three_findings_with_file_and_line() {
        String broken = CLEAN.replace("supportsHttpsTrafficOnly", "supportHttpsTrafficOnly")
                .replace("parameters('effect')", "parameters('efect')")
                .replace("Storage accounts must not accept plain HTTP", "x".repeat(140));

        assertThat(check(broken))
                .containsExactly(
                        "stg.json:5:5: error SG0402: display name of 140 characters; shorten it to 128",
                        "stg.json:20:12: error SG0301: unknown alias"
                                + " `Microsoft.Storage/storageAccounts/supportHttpsTrafficOnly`; use"
                                + " `Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly`",
                        "stg.json:23:16: error SG0211: parameter `efect` is not declared; use `effect`");
    }

    /** Evaluation makes sense of all of them. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'field': 'properties.p', 'equals': 'x'} | {'effect': 'audit'}                                   | SG0302
            {'value': '[true]', 'equals': true}      | {'effect': 'audit'}                                   | SG0701
            {'field': 'name', 'equals': 'x'}         | {'effect': 'deployIfNotExists', 'details': {'type': 'Microsoft.Sql/servers'}} | SG0228
            {'field': 'name', 'equals': 'x'}         | {'effect': 'modify', 'details': {'operations': [{'operation': 'add', 'field': 'tags.a', 'value': 'b'}]}} | SG0228
            """)
    void what_only_the_service_refuses_is_an_error_too(String condition, String then, String label) {
        Reading reading = read(Example.definition("", condition, then));

        assertThat(reading.isRefused()).isFalse();
        assertThat(CHECKER.check(reading))
                .filteredOn(f -> f.code().label().equals(label))
                .singleElement()
                .matches(Finding::isError);
    }

    @Test
    void what_stands_beside_the_properties_and_inside_is_said_twice() {
        Reading reading = read(CLEAN.replace("\"name\":", "\"displayName\": \"x\", \"name\":"));

        assertThat(reading.isRefused()).isTrue();
        assertThat(reading.findings().toString()).contains("SG0106", "stands beside `properties` and inside it");
    }

    @Test
    void keys_in_any_case_change_nothing() {
        String other = CLEAN.replace("properties", "Properties")
                .replace("policyRule", "POLICYRULE")
                .replace("displayName", "displayname")
                .replace("defaultValue", "DefaultValue")
                .replace("parameters\":", "PARAMETERS\":");

        assertThat(check(other)).isEmpty();
    }

    @Test
    void problems_behind_a_reading_error_are_found_in_the_same_run() {
        String broken = CLEAN.replace("\"notEquals\": true", "\"notEqual\": true")
                .replace("Microsoft.Storage/storageAccounts\"", "Microsoft.Storage/storageAcounts\"");

        assertThat(check(broken))
                .anyMatch(f -> f.contains("SG0203"))
                .anyMatch(f -> f.contains("SG0205"))
                .anyMatch(f -> f.contains("SG0304"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"field": "name", "in": "[parameters('effect')]"}                         | SG0214
            {"field": "name", "in": ["a"]}                                            |
            {"field": "name", "equals": ["a"]}                                        | SG0214
            {"field": "name", "less": true}                                           | SG0214
            {"field": "name", "like": "a*"}                                           |
            {"field": "tags", "containsKey": "a"}                                     |
            {"field": "tags['a']", "exists": false}                                   |
            {"field": "identity.type", "contains": "SystemAssigned"}                  |
            {"field": "[concat('tags[', 'a', ']')]", "exists": false}                 |
            {"field": "Microsoft.Storage/storageAccounts/networkAcls.ipRules[0].value", "equals": "a"} | SG0302
            {"field": "microsoft.storage/STORAGEACCOUNTS/minimumtlsversion", "less": "TLS1_2"} |
            {"field": "Microsoft.Storage/storageAccounts/minimumTlsVersion", "less": 5} | SG0305
            {"value": "[field('Microsoft.Storage/storageAccounts/nope')]", "equals": "a"} | SG0301
            {"count": {"value": ["a"], "name": "n", "where": {"value": "[current('n')]", "equals": "a"}}, "equals": 1} |
            {"count": {"value": ["a"], "where": {"value": "[current()]", "equals": "a"}}, "equals": 1} |
            {"count": {"value": ["a"], "name": "n", "where": {"value": "[current('m')]", "equals": "a"}}, "equals": 1} | SG0706
            {"count": {"field": "Microsoft.Storage/storageAccounts/networkAcls.ipRules[*]", "where": {"value": "[current('Microsoft.Storage/storageAccounts/networkAcls.ipRules[*].value')]", "equals": "a"}}, "equals": 1} |
            {"value": "[utcNow('yyyy')]", "equals": "a"}                              | SG0703
            {"value": "[resourceId('a', 'b')]", "equals": "a"}                        | SG0704
            {"value": "[concat('a'", "equals": "a"}                                   |
            """)
    void conditions_that_cannot_work_are_errors(String condition, String code) {
        String json =
                CLEAN.replace("{\"field\": \"type\", \"equals\": \"Microsoft.Storage/storageAccounts\"}", condition);
        List<String> errors = CHECKER.check(read(json)).stream()
                .filter(f -> f.code().severity() == Severity.ERROR)
                .map(f -> f.code().label())
                .toList();

        assertThat(errors).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void the_template_of_a_deployment_belongs_to_arm() {
        String json = Example.then("""
                {'effect': 'deployIfNotExists', 'details': {'type': 'Microsoft.Insights/diagnosticSettings',
                 'roleDefinitionIds': ['r'], 'deployment': {'properties': {'mode': 'incremental',
                 'parameters': {'a': {'value': '[parameters(\\'b\\')]'}},
                 'template': {'outputs': {'x': {'value': '[reference(parameters(\\'y\\'))]'}}}}}}}
                """);

        assertThat(CHECKER.check(read(json)).stream().filter(Finding::isError))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).isEqualTo("parameter `b` is not declared"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'7.0.0'", "'6.2.0'"})
    void a_member_is_held_only_against_the_major_version_it_is_pinned_to(String version) {
        Reading definition = read(Example.definition("'version': " + version + ",", Example.TYPE, "{'effect': 'audit'}")
                .replaceFirst("\\{", "{\"name\": \"d\", "));
        Reading initiative = read(Example.initiative(
                "", Example.member("r", ", 'definitionVersion': '6.*.*', 'parameters': {'x': {'value': 1}}")));
        boolean found = CHECKER.checkFolder(List.of(definition, initiative)).stream()
                .anyMatch(f -> f.code().equals(InitiativeCodes.UNKNOWN_MEMBER_PARAMETER));

        assertThat(found).isEqualTo(version.contains("6."));
    }
}
