package dev.safeguard.compiler.template.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.compiler.expression.Json;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Corners of the functions: types, numbers of arguments, ends of ranges. */
class TemplateFunctionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/dev/safeguard/compiler/template/language/functions.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001')
    void function_has_a_value(String expression, String value) {
        assertThat(result(expression)).isEqualTo(value);
    }

    private static String result(String expression) {
        try {
            return Shown.value(expression);
        } catch (TemplateFault fault) {
            return "ERR";
        }
    }

    /** The lengths of the hash's tail, and results of Azure's own engine. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        uniqueString('snap','crackle','pop')  | byghxckddilkc
        uniqueString('asd','asdf','asdf')     | iizpqit7ih3cc
        uniqueString('/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myRg') | js26ofeqkqeve
        uniqueString('/subscriptions/00000000-0000-0000-0000-000000000000','resource-id') | cwvxuqg24sifi
        uniqueString('')                      | aaaaaaaaaaaaa
        uniqueString('a')                     | eveiun73364hy
        uniqueString('ab')                    | twldla3s3qb3q
        uniqueString('abc')                   | cgtzqvhu4i23s
        uniqueString('abcd')                  | 2vkzoblxv4fya
        uniqueString('abcde')                 | 5a3qs7ylzrs64
        uniqueString('abcdef')                | rmkkamh3kazwq
        uniqueString('abcdefg')               | logmp4qgzfm46
        uniqueString('abcdefgh')              | q7ncvd5x2rx4e
        uniqueString('abcdefghi')             | zignisl6otg3u
        uniqueString('a','b')                 | i3z4v3sp6aooa
        uniqueString('a-b')                   | i3z4v3sp6aooa
        guid('foo','bar','baz')               | 2ed86837-7c7c-5eaa-9864-dd077fd19b0d
        guid('asdf')                          | 228d27cc-6fdb-5934-b7ac-1efccebade04
        guid('a','b','c')                     | a98fa280-e03f-5afa-8d8e-92d0a9c201e8
        """)
    void hashes_are_those_of_a_deployment(String expression, String value) {
        assertThat(Shown.value(expression)).isEqualTo('"' + value + '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        [concat('a'                    | ""
        [[concat(]                     | ""
        [concat('a')]                  | ""
        [concat({)]                    | The language expression 'concat({)' is not valid: the string character '{' at position '7' is not expected.
        [concat('a]                    | Unable to parse language expression 'concat('a': the string that starts at position '7' is not terminated.
        [nothing('a')]                 | ""
        """)
    void syntax_is_checked_without_a_scope(String raw, String problem) {
        assertThat(TemplateText.syntaxProblem(raw))
                .isEqualTo(Optional.of(problem).filter(text -> !text.isEmpty()));
    }

    @Test
    void faults_say_what_azure_says() {
        assertProblem("nothing()", "The template function 'nothing' is not valid.");
        assertProblem("fail('not here')", "not here");
        assertProblem(
                "not()",
                "Unable to evaluate template language function 'not': function requires 1 argument(s) while 0 were"
                        + " provided.");
        assertProblem(
                "length(1)",
                "The template language function 'length' expects its parameter '1' to be of type 'Array, Object or"
                        + " String'. The provided value is of type 'Integer'.");
        assertProblem("lambda('x', 1)", "The template function 'lambda' is not expected at this location.");
    }

    private static void assertProblem(String expression, String problem) {
        assertThatThrownBy(() -> Shown.value(expression))
                .isInstanceOf(TemplateFault.class)
                .hasMessage(problem);
    }

    /** A template may say the same thing often; it is still the same value, and never the one of another scope. */
    @Test
    void evaluators_of_other_scopes_share_what_was_parsed_and_nothing_else() {
        TemplateEvaluator one = new TemplateEvaluator(scope("a"));
        TemplateEvaluator other = one.within(scope("b"));

        assertThat(one.evaluateText("[parameters('p')]").textValue()).isEqualTo("a");
        assertThat(other.evaluateText("[parameters('p')]").textValue()).isEqualTo("b");
        assertThat(one.evaluateText("[parameters('p')]").textValue()).isEqualTo("a");
    }

    private static MapScope scope(String value) {
        return new MapScope(Json.FACTORY.objectNode().put("p", value), Json.FACTORY.objectNode());
    }
}
