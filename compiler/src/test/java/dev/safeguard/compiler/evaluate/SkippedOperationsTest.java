package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation of modify or append could not do is told, field by field. */
class SkippedOperationsTest {
    private static final ObjectNode RESOURCE =
            Given.object("{'type': 'Test/r', 'name': 'r1', 'tags': {'a': 'old'}, 'properties': {'fixed': 'y'}}");

    @ParameterizedTest(name = "{0} {1} -> {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            add          | tags['a']     | 'new' | `tags['a']` has another value already.
            add          | Test/other/p  | 'new' | `Test/other/p` is an alias of another resource type.
            addOrReplace | Test/r/fixed  | 'new' | `Test/r/fixed` is not modifiable.
            addOrReplace | Test/r/m      | 5     | `Test/r/m` has another type than the value.
            addOrReplace | Test/r/list   | {}    | `Test/r/list` has another type than the value.
            addOrReplace | name          | 'new' | `name` cannot be changed by `addOrReplace`.
            add          | location      | 'new' | `location` cannot be changed by `add`.
            addOrReplace | Test/r/deep.m | 'new' | `Test/r/deep.m` lies in an object that the request does not have.
            """)
    void the_reason_names_field_value_and_obstacle(String operation, String field, String value, String message) {
        PlannedPolicy policy = Given.always("{'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'],"
                + " 'conflictEffect': 'audit', 'operations': [{'operation': '" + operation + "', 'field': '"
                + field.replace('\'', '`') + "', 'value': " + value + "}]}}");
        Reason reason =
                skipped(policy.decide(Resource.of(RESOURCE), Given.context())).get(0);
        assertThat(reason.message()).isEqualTo(message);
        assertThat(reason.field()).contains(field);
        assertThat(reason.operator()).contains(operation);
        assertThat(reason.expected()).contains(value.replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0} of {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            tags['a'] | 'b' | `tags['a']` has another value already.
            Test/other/p | 'b' | `Test/other/p` is no field of this resource.
            """)
    void append_that_cannot_be_done_is_a_denial_with_its_reason(String field, String value, String message) {
        PlannedPolicy policy = Given.always("{'effect': 'append', 'details': [{'field': '" + field.replace('\'', '`')
                + "', 'value': " + value + "}]}");
        Decision decision = policy.decide(Resource.of(RESOURCE), Given.context());
        assertThat(decision.reasons()).extracting(Reason::message).containsExactly(message);
        assertThat(skipped(decision)).isEqualTo(decision.reasons());
    }

    @Test
    void what_can_be_done_leaves_nothing_to_tell() {
        PlannedPolicy policy = Given.always("{'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'],"
                + " 'operations': [{'operation': 'add', 'field': 'tags.b', 'value': 'x'}]}}");
        Decision decision = policy.decide(Resource.of(RESOURCE), Given.context());
        assertThat(skipped(decision)).isEmpty();
        assertThat(decision.reasons()).extracting(Reason::message).containsExactly("Current value must not exist.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "list"})
    void null_replaces_a_value_of_any_type(String property) {
        PlannedPolicy policy = Given.always("{'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'],"
                + " 'operations': [{'operation': 'addOrReplace', 'field': 'Test/r/" + property
                + "', 'value': null}]}}");
        ObjectNode resource = RESOURCE.deepCopy();
        resource.withObject("properties").put("m", "text").putArray("list").add("x");
        Decision decision = policy.decide(Resource.of(resource), Given.context());
        assertThat(skipped(decision)).isEmpty();
        assertThat(((Decision.NonCompliant) decision)
                        .details()
                        .resource()
                        .orElseThrow()
                        .at("/properties/" + property))
                .isEqualTo(NullNode.getInstance());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'operation': 'add', 'field': 'tags.b', 'value': 'x', 'condition': '[field(`Test/r/p`)]'} | The condition of an operation is not known yet: known after apply.
            {'operation': 'add', 'field': '[concat(`tags.`, field(`Test/r/p`))]', 'value': 'x'}       | The field of an operation is not known yet: known after apply.
            {'operation': '[field(`Test/r/p`)]', 'field': 'tags.b', 'value': 'x'}                     | The field of an operation is not known yet: known after apply.
            """)
    void an_operation_that_is_not_known_yet_decides_nothing(String operation, String message) {
        ObjectNode resource = RESOURCE.deepCopy();
        resource.withObject("properties").set("p", UnknownValue.node("known after apply"));
        PlannedPolicy policy = Given.always(
                "{'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'], 'operations': [" + operation + "]}}");
        assertThat(policy.decide(Resource.of(resource), Given.context()))
                .isEqualTo(new Decision.Unknown(List.of(Reason.of(message))));
    }

    @Test
    void a_related_resource_that_is_not_known_yet_decides_nothing() {
        ObjectNode resource = RESOURCE.deepCopy();
        resource.withObject("properties").set("p", UnknownValue.node("known after apply"));
        PlannedPolicy policy = Given.always(
                "{'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'name': '[field(`Test/r/p`)]'}}");
        assertThat(policy.decide(Resource.of(resource), Given.context()))
                .isEqualTo(
                        new Decision.Unknown(List.of(Reason.of("details.name is not known yet: known after apply."))));
        assertThat(policy.explain(Resource.of(resource), Given.context())
                        .trace()
                        .render())
                .doesNotContain("related resource of type");
    }

    @Test
    void an_existence_condition_that_is_not_known_yet_decides_nothing() {
        ObjectNode other = Given.object("{'type': 'Test/other', 'name': 'o', 'properties': {}}");
        other.withObject("properties").set("p", UnknownValue.node("known after apply"));
        PlannedPolicy policy = Given.always("{'effect': 'auditIfNotExists', 'details': {'type': 'Test/other',"
                + " 'existenceCondition': {'field': 'Test/other/p', 'equals': 'on'}}}");
        Context context = Given.context().related(RelatedResources.of(List.of(Resource.of(other))));
        assertThat(policy.decide(Resource.of(RESOURCE), context).reasons())
                .extracting(Reason::message)
                .containsExactly("Whether a related resource matches the effect details is not known yet.");
    }

    private static List<Reason> skipped(Decision decision) {
        return ((Decision.NonCompliant) decision).details().skipped();
    }
}
