package dev.safeguard.deployer.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # before | after | line
            {'a': 1}                                   | {'a': 2}                                  | ~ a: 1 -> 2
            {'a': {'b': 1}}                            | {'a': {'b': 1, 'c': 'x'}}                 | + a.c: "x"
            {'a': {'b': 1, 'c': 'x'}}                  | {'a': {'b': 1}}                           | - a.c: "x"
            {'a': [1, 2]}                              | {'a': [2, 1]}                             | ~ a: [1,2] -> [2,1]
            {'a': [{'name': 'x', 'v': 1}]}             | {'a': [{'name': 'x', 'v': 2}]}            | ~ a.[x].v: 1 -> 2
            {'a': [{'name': 'x'}, {'name': 'y'}]}      | {'a': [{'name': 'x'}]}                    | - a.[y]: {"name":"y"}
            """)
    void a_difference_is_one_line_with_its_path(String before, String after, String line) {
        assertThat(FieldDiff.lines(Json.of(before), Json.of(after))).containsExactly(line);
    }

    @Test
    void long_values_are_cut() {
        String line = FieldDiff.lines(Json.of("{}"), Json.of("{'a': '" + "x".repeat(200) + "'}"))
                .get(0);
        assertThat(line).hasSize("+ a: ".length() + 101).endsWith("…");
    }

    @Test
    void each_object_has_its_line_and_the_count_comes_last() {
        Plan plan = new Plan(
                "1",
                "t",
                "e",
                "/s",
                "safeguard",
                "h",
                List.of(
                        Change.create(ResourceKind.DEFINITION, "/x/policyDefinitions/a", Json.of("{'properties': {}}")),
                        Change.write(
                                Action.UPDATE,
                                ResourceKind.DEFINITION,
                                "/x/policyDefinitions/b",
                                Json.of("{'properties': {'mode': 'all', 'version': '1.0.0'}}"),
                                Json.of("{'properties': {'mode': 'indexed'}}")),
                        Change.delete(
                                ResourceKind.ASSIGNMENT, "/x/policyAssignments/c", Json.of("{'properties': {}}"))));
        assertThat(PlanText.lines(plan))
                .containsExactly(
                        "+ policyDefinition a",
                        "~ policyDefinition b",
                        "    ~ properties.mode: \"all\" -> \"indexed\"",
                        "- policyAssignment c",
                        "plan: 1 to create, 1 to update, 0 to replace, 1 to delete");
    }
}
