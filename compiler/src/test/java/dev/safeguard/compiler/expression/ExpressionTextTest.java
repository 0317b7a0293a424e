package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTextTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            [x()]|true|[x()]
            []|true|[]
            [[not-an-expression]|false|[not-an-expression]
            [[[1,2]]|false|[[1,2]]
            [[|false|[
            [abc|false|[abc
            abc]|false|abc]
            [test] value|false|[test] value
             [x()]|false| [x()]
            [x()] |false|[x()]\s
            [|false|[
            [toLower(concat('a')|false|[toLower(concat('a')
            ``|false|``
            """)
    void an_expression_starts_with_one_bracket_and_ends_with_one(String text, boolean expression, String literal) {
        assertThat(ExpressionText.isExpression(text)).isEqualTo(expression);
        assertThat(ExpressionText.unescape(text)).isEqualTo(literal);
    }
}
