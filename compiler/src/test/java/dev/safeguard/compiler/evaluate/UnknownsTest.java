package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Property p is configured but not known; of q not even that is known; o, its member b included, not known; a holds one known and one unknown. */
class UnknownsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'Test/r/p', 'equals': 'x'}                                          | unknown
        {'field': 'Test/r/p', 'notEquals': 'x'}                                       | unknown
        {'field': 'Test/r/p', 'exists': true}                                         | audit
        {'field': 'Test/r/p', 'exists': false}                                        | none
        {'field': 'Test/r/o.b', 'exists': true}                                       | unknown
        {'field': 'Test/r/q', 'exists': true}                                         | unknown
        {'field': 'Test/r/q', 'exists': false}                                        | unknown
        {'field': 'Test/r/q', 'equals': 'x'}                                          | unknown
        {'field': 'Test/r/q', 'notIn': ['x', '']}                                     | unknown
        {'field': 'Test/r/p', 'equals': '[null()]'}                                   | error
        {'value': '[toLower(field(`Test/r/p`))]', 'equals': 'x'}                    | unknown
        {'allOf': [{'field': 'Test/r/p', 'equals': 'x'}, {'field': 'name', 'equals': 'no'}]}            | none
        {'allOf': [{'field': 'Test/r/p', 'equals': 'x'}, {'value': '[int(`x`)]', 'equals': 1}]}       | unknown
        {'allOf': [{'value': '[int(`x`)]', 'equals': 1}, {'field': 'Test/r/p', 'equals': 'x'}]}       | error
        {'anyOf': [{'field': 'Test/r/p', 'equals': 'x'}, {'field': 'name', 'equals': 'r1'}]}            | audit
        {'anyOf': [{'field': 'Test/r/p', 'equals': 'x'}, {'field': 'name', 'equals': 'no'}]}            | unknown
        {'not': {'field': 'Test/r/p', 'equals': 'x'}}                                 | unknown
        {'field': 'Test/r/a[*]', 'equals': 'known'}                                   | unknown
        {'field': 'Test/r/a[*]', 'equals': 'other'}                                   | none
        {'field': 'Test/r/a', 'contains': 'known'}                                    | audit
        {'field': 'Test/r/a', 'contains': 'other'}                                    | unknown
        {'count': {'field': 'Test/r/a[*]'}, 'equals': 2}                              | audit
        {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*]', 'equals': 'known'}}, 'greaterOrEquals': 1} | audit
        {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*]', 'equals': 'known'}}, 'equals': 2}          | unknown
        {'count': {'field': 'Test/r/a[*]', 'where': {'field': 'Test/r/a[*]', 'equals': 'known'}}, 'greater': 2}         | none
        {'count': {'field': 'Test/r/g[*]'}, 'equals': 0}                              | unknown
        {'field': 'Test/r/g[*].p', 'equals': 'x'}                                     | unknown
        {'field': 'tags.a', 'equals': 'x'}                                            | unknown
        {'field': 'name', 'in': ['r1', '[field(`Test/r/p`)]']}                      | audit
        {'field': 'name', 'in': ['no', '[field(`Test/r/p`)]']}                      | unknown
        {'field': 'name', 'exists': '[field(`Test/r/p`)]'}                          | unknown
        {'value': '[toLower(field(`Test/r/o.b`))]', 'equals': 'x'}                  | unknown
        {'field': 'name', 'equals': '[field(`Test/r/o.b`)]'}                        | unknown
        {'field': 'name', 'notEquals': '[field(`Test/r/p`)]'}                       | unknown
        {'value': '[length(field(`Test/r/g[*]`))]', 'equals': 0}                    | unknown
        {'value': '[length(field(`Test/r/g[*].p`))]', 'equals': 0}                  | unknown
        {'value': '[length(field(`Test/r/a[*]`))]', 'equals': 2}                    | audit
        {'value': '[field(`tags`)]', 'exists': true}                                | unknown
        {'field': 'tags', 'exists': true}                                           | audit
        {'count': {'field': 'Test/r/a[*]', 'where': {'value': '[current()]', 'equals': 'known'}}, 'less': 1} | none
        {'count': {'value': '[field(`Test/r/p`)]'}, 'equals': 1}                    | unknown
        {'count': {'field': '[field(`Test/r/p`)]'}, 'equals': 1}                    | unknown
        {'count': {'value': '[field(`Test/r/a[*]`)]', 'where': {'value': '[current()]', 'equals': 'known'}}, 'greater': 0} | audit
        {'field': '[concat(`tags.`, field(`Test/r/p`))]', 'equals': 'x'}            | unknown
        {'field': 'Test/r/p', 'less': 5}                                            | unknown
        {'field': 'Test/r/p', 'like': '*'}                                          | unknown
        {'field': 'Test/r/o', 'containsKey': 'b'}                                   | unknown
        """)
    void what_is_not_known_decides_nothing_unless_it_cannot_matter(String condition, String expected) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        PlannedRuleOutcome outcome = PlannedRuleOutcome.of(Given.planned(rule, Map.of()), resource(), Given.context());
        assertThat(outcome.accepts(expected)).as(outcome.toString()).isTrue();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'Test/r/o.b', 'equals': 'x'}                                          | audit
        {'field': 'Test/r/o.B', 'equals': 'y'}                                          | none
        {'field': 'Test/r/o.b', 'exists': false}                                        | none
        {'field': 'Test/r/o.n', 'exists': false}                                        | audit
        {'field': 'Test/r/o.c', 'exists': true}                                         | unknown
        {'field': 'Test/r/o.c', 'equals': 'x'}                                          | unknown
        {'field': 'Test/r/o', 'exists': true}                                           | audit
        {'field': 'Test/r/o', 'containsKey': 'b'}                                       | unknown
        {'field': 'tags.env', 'equals': 'prod'}                                         | audit
        {'field': 'tags[ENV]', 'notEquals': 'prod'}                                     | none
        {'field': 'tags.owner', 'exists': false}                                        | audit
        {'field': 'tags.cost', 'exists': true}                                          | unknown
        {'value': '[field(`tags.env`)]', 'equals': 'prod'}                              | audit
        """)
    void what_is_known_of_an_object_decides(String condition, String expected) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        PlannedRuleOutcome outcome = PlannedRuleOutcome.of(Given.planned(rule, Map.of()), partial(), Given.context());
        assertThat(outcome.accepts(expected)).as(outcome.toString()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
        nothing      | {'field': 'name', 'exists': true}          | audit
        nothing      | {'field': 'name', 'equals': 'db'}          | unknown
        srv-{x}/db   | {'field': 'name', 'equals': 'db'}          | audit
        srv-{x}/db   | {'field': 'name', 'equals': 'other'}       | none
        srv-{x}/db   | {'field': 'fullName', 'like': 'srv-*'}     | audit
        srv-{x}/db   | {'field': 'fullName', 'equals': 'srv-1/db'} | unknown
        srv/db-{x}   | {'field': 'name', 'equals': 'db-1'}        | unknown
        srv/db-{x}   | {'field': 'name', 'like': 'db-*'}          | audit
        srv/db-{x}   | {'field': 'name', 'like': 'x*'}            | none
        {x}          | {'field': 'name', 'equals': 'db'}          | unknown
        """)
    void of_a_name_the_last_segment_may_be_known(String pattern, String condition, String expected) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        ObjectNode json = Given.object("{'type': 'Test/r/child'}");
        json.set("name", pattern == null ? UnknownValue.node("later") : UnknownValue.text("later", pattern));
        PlannedRuleOutcome outcome =
                PlannedRuleOutcome.of(Given.planned(rule, Map.of()), Resource.of(json), Given.context());
        assertThat(outcome.accepts(expected)).as(outcome.toString()).isTrue();
    }

    /** Of the object o member b is known, and that n is none; the tags are env and perhaps cost, no others. */
    private static Resource partial() {
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {}}");
        ObjectNode tags = Given.object("{'env': 'prod'}");
        tags.set("cost", UnknownValue.perhaps("hangs on a parameter"));
        json.set("tags", UnknownValue.object("later", new UnknownValue.Members(tags, true)));
        ObjectNode members = Given.object("{'b': 'x', 'n': null}");
        json.withObject("properties").set("o", UnknownValue.object("later", new UnknownValue.Members(members, false)));
        return Resource.of(json);
    }

    private static Resource resource() {
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {}}");
        ObjectNode properties = (ObjectNode) json.get("properties");
        json.set("tags", UnknownValue.node("known after apply"));
        properties.set("p", UnknownValue.node("known after apply"));
        properties.set("o", UnknownValue.node("known after apply"));
        properties.set("g", UnknownValue.node("known after apply"));
        properties.set("q", UnknownValue.perhaps("hangs on a parameter"));
        ArrayNode array = properties.putArray("a");
        array.add("known").add(UnknownValue.node("known after apply"));
        return Resource.of(json);
    }
}
