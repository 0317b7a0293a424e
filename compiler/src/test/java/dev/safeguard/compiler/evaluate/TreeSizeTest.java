package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeSizeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1                                    | 1
        {}                                   | 1
        []                                   | 1
        {'a': 1}                             | 2
        [1, 2, 3]                            | 4
        {'a': [1, {'b': null}], 'c': [[], 2]} | 8
        """)
    void a_tree_is_as_large_as_it_has_values(String json, int size) {
        assertThat(TreeSize.of(Given.tree(json.replace('\'', '"')))).isEqualTo(OptionalInt.of(size));
    }

    @ParameterizedTest
    @CsvSource({"999, true", "1000, true", "1001, false", "100000, false"})
    void a_tree_is_measured_as_deep_as_json_may_be(int depth, boolean measured) {
        assertThat(TreeSize.of(nested(depth))).isEqualTo(measured ? OptionalInt.of(depth) : OptionalInt.empty());
    }

    @Test
    void a_resource_that_is_deeper_is_not_altered() {
        PlannedPolicy policy = Given.always("{'effect': 'modify', 'details': {'roleDefinitionIds': ['/r'],"
                + " 'operations': [{'operation': 'add', 'field': 'tags.a', 'value': 'x'}]}}");
        var json = Given.object("{'type': 'Test/r', 'name': 'r1'}");
        json.set("properties", nested(TreeSize.DEEPEST));
        assertThat(policy.decide(Resource.of(json), Given.context()))
                .isInstanceOfSatisfying(
                        Decision.Failed.class,
                        failed -> assertThat(failed.reasons())
                                .extracting(Reason::message)
                                .containsExactly("Evaluation failed: details: the resource is nested more than 1000"
                                        + " levels deep."));
    }

    private static com.fasterxml.jackson.databind.JsonNode nested(int depth) {
        var node = Given.JSON.createArrayNode();
        for (int i = 1; i < depth; i++) {
            node = Given.JSON.createArrayNode().add(node);
        }
        return node;
    }
}
