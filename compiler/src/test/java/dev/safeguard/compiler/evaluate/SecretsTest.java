package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.dsl.rule.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sides of a comparison are not shown: the catalogue marks key and keys, the source of the resource marks q. */
class SecretsTest {
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        {'field': 'Test/r/key', 'equals': 'x'}                                      | true  | false
        {'field': 'Test/r/q', 'equals': 'x'}                                        | true  | false
        {'field': 'Test/r/p', 'equals': 'x'}                                        | false | false
        {'field': 'Test/r/p', 'equals': '[field(`Test/r/key`)]'}                    | false | true
        {'field': 'Test/r/p', 'in': ['x', '[field(`Test/r/q`)]']}                   | false | true
        {'field': 'Test/r/p', 'in': ['x', '[field(`Test/r/p`)]']}                   | false | false
        {'value': '[concat(`x`, field(`Test/r/key`))]', 'equals': 'x'}              | true  | false
        {'value': ['[field(`Test/r/key`)]'], 'exists': true}                        | true  | false
        {'value': {'a': '[field(`Test/r/key`)]'}, 'exists': true}                   | true  | false
        {'value': {'a': '[field(`Test/r/p`)]'}, 'exists': true}                     | false | false
        {'value': 'Test/r/key', 'equals': 'x'}                                      | false | false
        {'field': '[concat(`Test/r/`, `key`)]', 'equals': 'x'}                      | true  | false
        {'count': {'field': 'Test/r/keys[*]'}, 'equals': 1}                         | true  | false
        {'count': {'field': 'Test/r/a[*]'}, 'equals': 1}                            | false | false
        {'count': {'value': '[createArray(field(`Test/r/key`))]'}, 'equals': 1}     | true  | false
        {'count': {'value': [1]}, 'equals': '[length(field(`Test/r/keys[*]`))]'}    | false | true
        {'value': '[current(`Test/r/keys[*]`)]', 'equals': 'x'}                     | true  | false
        """)
    void a_side_that_reads_a_secret_is_one(String condition, boolean left, boolean right) {
        Condition.Comparison leaf = (Condition.Comparison)
                Given.definition(Given.object("{'if': " + condition + ", 'then': {'effect': 'audit'}}"))
                        .orElseThrow()
                        .rule()
                        .condition();
        Secrets secrets = new Secrets(frame());
        assertThat(secrets.in(leaf.left())).isEqualTo(left);
        assertThat(secrets.in(leaf.right())).isEqualTo(right);
    }

    private static Frame frame() {
        ObjectNode json = Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {'key': 'k', 'p': 'p'}}");
        json.withObject("properties").set("q", SecretText.of("hidden"));
        Aliases aliases = new Aliases(Given.CATALOG, EvaluationOptions.standard());
        return Frame.of(
                Subject.related(Resource.of(json), aliases),
                Given.context(),
                Parameters.NONE,
                EvaluationOptions.standard());
    }
}
