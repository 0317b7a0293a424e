package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each assumption and its rival, told apart by one rule. */
class AssumptionTest {
    private static final String TABLE = """
            MISSING_ARRAY_IS_EMPTY          | {'if': {'field': 'Test/r/a[*]', 'notEquals': 'x'}} | {} | audit | none
            NULL_VALUE_IS_LIKE_EMPTY_TEXT   | {'if': {'value': '[null()]', 'like': '*'}} | {} | audit | none
            EMPTY_TEXT_IS_NO_DATE           | {'if': {'value': '[field(`Test/r/p`)]', 'less': '2026-01-01T00:00:00Z'}} | {} | none | error
            NULL_ELEMENT_IS_EMPTY_TEXT      | {'if': {'field': 'Test/r/p', 'in': ['x', null]}} | {} | audit | none
            LOCATION_PATTERN_IS_LITERAL     | {'if': {'field': 'location', 'like': 'East *'}} | {'location': 'East US'} | none | audit
            CURRENT_OF_MISSING_IS_EMPTY_TEXT| {'if': {'count': {'field': 'Test/r/g[*]', 'where': {'value': '[current(`Test/r/g[*].p`)]', 'exists': true}}, 'equals': 1}} | {'properties': {'g': [{}]}} | audit | none
            FIELD_FALLS_BACK_TO_RELATED     | {'then': {'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'existenceCondition': {'value': '[field(`Test/other/p`)]', 'equals': 'x'}}}} | {} | none | auditIfNotExists
            ADD_CONFLICTS_WITH_OTHER_VALUE  | {'then': {'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': 'b'}]}}} | {'tags': {'a': 'c'}} | deny | modify
            BARE_PATH_IS_READ               | {'if': {'field': 'properties.p', 'equals': 'x'}} | {'properties': {'p': 'x'}} | audit | none
            DATE_NEEDS_A_DATE               | {'if': {'field': 'Test/r/p', 'less': '2026-01-01T00:00:00Z'}} | {'properties': {'p': 'soon'}} | error | none
            LATER_FAILURE_IS_LATENT         | {'if': {'anyOf': [{'field': 'name', 'equals': 'r1'}, {'value': '[int(`x`)]', 'equals': 1}]}} | {} | audit | error
            DENY_ACTION_FALSE_IS_COMPLIANT  | {'if': {'field': 'tags.keep', 'equals': 'yes'}, 'then': {'effect': 'denyAction', 'details': {'actionNames': ['delete']}}} | {} | compliant | notApplicable
            ABSENT_GROUP_TAG_IS_EMPTY_TEXT  | {'if': {'value': '[resourceGroup().tags.none]', 'exists': true}} | {} | audit | none
            VALUE_OF_MISSING_FIELD_EXISTS   | {'if': {'value': '[field(`Test/r/p`)]', 'exists': true}} | {} | audit | none
            ABSENT_MODE_IS_ALL              | {} | {'type': 'Microsoft.Resources/resourceGroups'} | audit | none
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = TABLE)
    void dropping_it_brings_the_rival_reading(
            Assumption assumption, String rule, String resource, String standard, String rival) {
        assertThat(outcome(EvaluationOptions.standard(), rule, resource).accepts(standard))
                .isTrue();
        EvaluationOptions without = EvaluationOptions.standard().without(assumption);
        assertThat(outcome(without, rule, resource).accepts(rival)).isTrue();
    }

    /** The same rule gives the same verdict without the assumption. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ABSENT_GROUP_TAG_IS_EMPTY_TEXT | {'value': '[resourceGroup().tags.present]', 'equals': '1'} | {} | audit
            ABSENT_GROUP_TAG_IS_EMPTY_TEXT | {'value': '[resourceGroup().managedBy]', 'exists': true} | {} | none
            VALUE_OF_MISSING_FIELD_EXISTS  | {'value': '[field(`Test/r/p`)]', 'exists': true} | {'properties': {'p': ''}} | audit
            VALUE_OF_MISSING_FIELD_EXISTS  | {'value': '[field(`Test/r/p`)]', 'exists': false} | {'properties': {'p': ''}} | none
            VALUE_OF_MISSING_FIELD_EXISTS  | {'value': '[field(`Test/r/p`)]', 'equals': ''} | {} | audit
            VALUE_OF_MISSING_FIELD_EXISTS  | {'value': '[concat(field(`Test/r/p`))]', 'exists': true} | {} | audit
            VALUE_OF_MISSING_FIELD_EXISTS  | {'value': '[field(`Test/r/a[*]`)]', 'exists': true} | {} | audit
            VALUE_OF_MISSING_FIELD_EXISTS  | {'value': '[field(concat(`na`, `me`))]', 'exists': true} | {} | audit
            """)
    void a_rival_reading_changes_nothing_else(
            Assumption assumption, String condition, String resource, String verdict) {
        String rule = "{'if': " + condition + "}";
        EvaluationOptions without = EvaluationOptions.standard().without(assumption);
        assertThat(outcome(EvaluationOptions.standard(), rule, resource).accepts(verdict))
                .isTrue();
        assertThat(outcome(without, rule, resource).accepts(verdict)).isTrue();
    }

    @Test
    void a_tag_that_the_subscription_lacks_may_be_null() {
        String rule = "{'if': {'value': '[subscription().tags[`none`]]', 'exists': false}}";
        EvaluationOptions without = EvaluationOptions.standard().without(Assumption.ABSENT_GROUP_TAG_IS_EMPTY_TEXT);
        assertThat(outcome(EvaluationOptions.standard(), rule, "{}").accepts("none"))
                .isTrue();
        assertThat(outcome(without, rule, "{}").accepts("audit")).isTrue();
    }

    @Test
    void append_may_be_read_to_need_the_parent() {
        String rule = "{'then': {'effect': 'append', 'details': [{'field': 'Test/r/deep.m', 'value': 'x'}]}}";
        assertThat(after(EvaluationOptions.standard(), rule)
                        .at("/properties/deep/m")
                        .asText())
                .isEqualTo("x");
        EvaluationOptions without = EvaluationOptions.standard().without(Assumption.APPEND_CREATES_PARENTS);
        assertThat(after(without, rule).path("properties").has("deep")).isFalse();
    }

    /** The rows 213 of the tables show both readings. */
    @Test
    void an_image_alias_may_be_read_whole() {
        assertThat(RowTables.ofRules())
                .filteredOn(row -> row.text("assumption").equals(Optional.of("IMAGE_ALIAS_IS_SEGMENT")))
                .hasSize(4);
    }

    @Test
    void every_assumption_is_in_the_table_or_has_a_test() {
        Set<Assumption> told = EnumSet.of(Assumption.APPEND_CREATES_PARENTS, Assumption.IMAGE_ALIAS_IS_SEGMENT);
        TABLE.lines()
                .map(line -> line.split("\\|", -1)[0].trim())
                .map(Assumption::valueOf)
                .forEach(told::add);
        assertThat(told).containsExactlyInAnyOrder(Assumption.values());
    }

    private static JsonNode after(EvaluationOptions options, String rule) {
        Decision decision = outcome(options, rule, "{'properties': {}}").decision();
        return ((Decision.NonCompliant) decision).details().resource().orElseThrow();
    }

    private static PlannedRuleOutcome outcome(EvaluationOptions options, String rule, String resource) {
        ObjectNode definition = Given.object("{'if': {'field': 'name', 'exists': true}, 'then': {'effect': 'audit'}}");
        definition.setAll(Given.object(rule));
        Planning planning = Engine.with(Given.CATALOG, options)
                .plan(Given.definition(definition).orElseThrow(), Map.of());
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1'}");
        json.setAll(Given.object(resource));
        JsonNode related = Given.tree("[{\"type\": \"Test/other\", \"name\": \"o\", \"properties\": {\"p\": \"x\"}}]");
        PlannedPolicy policy = ((Planning.Planned) planning).policy();
        return PlannedRuleOutcome.of(policy, Resource.of(json), Given.with(related));
    }
}
