package dev.safeguard.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
    private static final Checker CHECKER = Checker.with(AliasCatalog.bundled());

    private static List<String> places(String json) {
        return CHECKER.check(PolicyReader.read(new Source("a.json", json))).stream()
                .filter(f -> f.code().equals(StructureCodes.SCHEMA))
                .map(f -> f.place().pointer())
                .toList();
    }

    /** Whether schema or meaning says it. */
    private static List<String> errors(String json) {
        return CHECKER.check(PolicyReader.read(new Source("a.json", json))).stream()
                .filter(Finding::isError)
                .map(f -> f.place().pointer())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "enforcementMode": "Default"                                                       |
            "EnforcementMode": "DoNotEnforce", "NotScopes": ["/subscriptions/a"]               |
            "enforcementMode": "Off"                                                           | /properties/enforcementMode
            "parameters": {"a": {"values": 1}}                                                 | /properties/parameters/a
            "nonComplianceMessages": [{"text": "x"}]                                           | /properties/nonComplianceMessages/0
            "resourceSelectors": [{"selectors": [{"kind": "resourceType", "in": [], "notIn": []}]}] | /properties/resourceSelectors/0/selectors/0
            """)
    void assignments_are_checked(String properties, String pointer) {
        String json =
                "{\"properties\": {\"policyDefinitionId\": \"/providers/Microsoft.Authorization/policyDefinitions/a\", "
                        + properties + "}}";

        assertThat(errors(json)).isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "exemptionCategory": "Waiver"                                             |
            "exemptionCategory": "Mitigated", "expiresOn": "2027-01-01T00:00:00Z"     |
            "exemptionCategory": "Forgiven"                                           | /properties/exemptionCategory
            "exemptionCategory": "Waiver", "expiresOn": "tomorrow"                    | /properties/expiresOn
            "displayName": "x"                                                        | /properties
            """)
    void exemptions_are_checked(String properties, String pointer) {
        String json =
                "{\"properties\": {\"policyAssignmentId\": \"/providers/Microsoft.Authorization/policyAssignments/a\", "
                        + properties + "}}";

        assertThat(errors(json)).isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "Version": "1.0.0-preview"                                      |
            "Version": "1.0"                                                | /properties/Version
            "policyType": "Homemade"                                        | /properties/policyType
            "parameters": {"a": {"type": "Text"}}                           | /properties/parameters/a/type
            "Parameters": {"a": {"Type": "string", "Metadata": {"assignPermissions": "yes"}}} | /properties/Parameters/a/Metadata/assignPermissions
            "displayName": 5                                                |
            """)
    void what_reading_has_said_is_not_said_again(String properties, String pointer) {
        String rule = "{\"if\": {\"field\": \"type\", \"equals\": \"a/b\"}, \"then\": {\"effect\": \"audit\"}}";
        String json = "{\"properties\": {" + properties + ", \"policyRule\": " + rule + "}}";

        assertThat(places(json)).isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }
}
