package dev.safeguard.compiler.template.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is certain of values that hang on unknown ones, and what becomes of secrets. */
class TemplateUnknownsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/dev/safeguard/compiler/template/language/unknowns.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001')
    void what_is_certain_stays_known(String expression, String value) {
        assertThat(Shown.result(expression)).isEqualTo(value);
    }

    /** A message is shown, so it quotes no secret; a limit is no secret. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "int(parameters('password'))",
                "bool(parameters('password'))",
                "float(parameters('password'))",
                "json(parameters('password'))",
                "uri(parameters('password'), 'x')",
                "parseCidr(parameters('password'))",
                "dateTimeAdd(parameters('password'), 'P1D')",
                "dateTimeAdd('2026-01-01', parameters('password'))",
                "dateTimeToEpoch(parameters('password'))",
                "dataUriToString(parameters('password'))",
                "fail(parameters('password'))",
                "fail(concat('wrong: ', parameters('password')))",
                "createObject('a', 1)[parameters('password')]",
                "parameters(parameters('password'))",
                "variables(parameters('password'))",
                "lambdaVariables(parameters('password'))",
                "add(parameters('password'), 1)",
                "min(parameters('password'))",
                "range(parameters('password'), 1)"
            })
    void no_fault_quotes_a_secret(String expression) {
        assertThatThrownBy(() -> Shown.value(expression))
                .isInstanceOf(TemplateFault.class)
                .extracting(Throwable::getMessage)
                .asString()
                .isNotBlank()
                .doesNotContain("hunter2", "harbour");
    }

    @Test
    void a_reason_is_carried_on() {
        TemplateEvaluator evaluator = new TemplateEvaluator(new MapScope());

        assertThat(UnknownValue.reason(evaluator.evaluateText("[concat('a', string(add(parameters('later'), 1)))]")))
                .contains("parameter `later`");
        assertThat(UnknownValue.reason(evaluator.evaluateText("[parameters('later').a]")))
                .contains("parameter `later`");
        assertThat(UnknownValue.reason(evaluator.evaluateText("[format('{0:P1}', 1)]")))
                .contains("format specifier");
    }

    @Test
    void what_may_have_the_name_of_an_unknown_member_is_unknown_too() {
        assertThat(tree("[parameters('later')]")).isEqualTo("«?»");
        assertThat(tree("[parameters('partly')]")).isEqualTo("{\"a\":1,…}");
        assertThat(tree("[parameters('password')]")).isEqualTo("{\"a\":1,…}");
        assertThat(tree("[concat('/subscriptions/', parameters('later'))]"))
                .isEqualTo("{\"a\":1,\"/subscriptions/{parameters('later')}\":[\"x\"]}");
    }

    private static String tree(String name) {
        ObjectNode tree = Json.FACTORY.objectNode().put("a", 1);
        tree.putArray(name).add("['x']");
        return Shown.of(new TemplateEvaluator(new MapScope()).evaluate(tree));
    }

    @Test
    void long_names_of_holes_are_short_and_still_tell_expressions_apart() {
        String base = "base64(concat(parameters('later'), '" + "a".repeat(300) + "%s'))";
        String one = Shown.value(base.formatted("1"));

        assertThat(one).hasSizeBetween(100, 160).isEqualTo(Shown.value(base.formatted("1")));
        assertThat(one).isNotEqualTo(Shown.value(base.formatted("2")));
    }
}
