package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a value is absent the tree says at which step of its path the resource ends. */
class AbsenceTest {
    private static final Resource RESOURCE =
            Resource.of(Given.object("{'type': 'Test/r', 'name': 'r1', 'location': null,"
                    + " 'properties': {'o': {}, 'q': null, 'a': [], 'list': 'x', 'g': [{'p': 1}, {}, {'p': null}]}}"));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'field': 'Test/r/p', 'exists': true}           | absent: `properties` has no `p`
            {'field': 'Test/r/q', 'exists': true}           | absent: `properties.q` is null
            {'field': 'Test/r/o.b', 'exists': true}         | absent: `properties.o` has no `b`
            {'field': 'Test/r/deep.m', 'exists': true}      | absent: `properties` has no `deep`
            {'field': 'kind', 'exists': true}               | absent: the resource has no `kind`
            {'field': 'location', 'exists': true}           | absent: `location` is null
            {'field': 'tags.a', 'exists': true}             | absent: the resource has no `tags`
            {'field': 'Test/r/a[*]', 'exists': true}        | no elements, so the comparison holds
            {'field': 'Test/r/list[*]', 'exists': true}     | no elements, so the comparison holds: `properties.list` is no array
            {'field': 'Test/r/rules[*].protocol', 'exists': true} | no elements, so the comparison holds: `properties` has no `rules`
            {'field': 'Test/r/g[*].p', 'exists': true}      | absent in 2 of 3 elements
            {'field': 'Test/other/p', 'exists': true}       | absent: an alias of another type than Test/r
            {'value': '[null()]', 'exists': true}           | absent: the value is null
            """)
    void the_tree_says_why_a_value_is_absent(String condition, String why) {
        ObjectNode rule = Given.object("{'then': {'effect': 'audit'}}");
        rule.set("if", Given.object(condition));
        String tree = Given.planned(rule, Map.of())
                .explain(RESOURCE, Given.context())
                .trace()
                .render();
        assertThat(tree).endsWith(" (" + why + ")\n");
    }
}
