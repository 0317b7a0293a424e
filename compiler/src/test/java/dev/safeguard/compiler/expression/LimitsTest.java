package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {
    @ParameterizedTest
    @CsvSource({"131072, true", "131073, false"})
    void a_function_returns_at_most_131072_characters(int length, boolean allowed) {
        assertThat(evaluate("concat(parameters('p'))", Json.text("x".repeat(length))) instanceof Outcome.Value)
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"128, true", "129, false", "1000, false"})
    void a_function_returns_at_most_128_levels(int depth, boolean allowed) {
        JsonNode nested = Json.FACTORY.objectNode();
        for (int i = 1; i < depth; i++) {
            nested = Json.FACTORY.objectNode().set("a", nested);
        }

        assertThat(evaluate("parameters('p')", nested) instanceof Outcome.Value).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"32767, true", "32768, false", "200000, false"})
    void a_function_returns_at_most_32768_nodes(int members, boolean allowed) {
        JsonNode array = Json.array(Collections.nCopies(members, Json.integer(1)));

        assertThat(evaluate("parameters('p')", array) instanceof Outcome.Value).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replace(parameters('p'),'x','0123456789')
            join(createArray(parameters('p'),parameters('p')),'-')
            concat(parameters('p'),parameters('p'))
            format('{0}{0}',parameters('p'))
            base64(parameters('p'))
            uriComponent(replace(parameters('p'),'x','/'))
            split(parameters('p'),'x')
            """)
    void a_function_that_would_return_more_fails(String expression) {
        Outcome outcome = evaluate(expression, Json.text("x".repeat(100_000)));

        assertThat(outcome instanceof Outcome.Failure).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"128, true", "129, false", "50000, false"})
    void json_text_nests_at_most_128_levels(int depth, boolean allowed) {
        String text = "[".repeat(depth) + "]".repeat(depth);

        assertThat(evaluate("json(parameters('p'))", Json.text(text)) instanceof Outcome.Value)
                .isEqualTo(allowed);
    }

    private static Outcome evaluate(String expression, JsonNode parameter) {
        return ExpressionEvaluator.evaluate(Expressions.parsed(expression), new OneParameter(parameter));
    }

    private record OneParameter(JsonNode value) implements Scope {
        @Override
        public Outcome parameter(String name) {
            return Outcome.of(value);
        }

        @Override
        public Outcome field(String name) {
            return nothing();
        }

        @Override
        public Outcome current(Optional<String> name) {
            return nothing();
        }

        @Override
        public Outcome resourceGroup() {
            return nothing();
        }

        @Override
        public Outcome subscription() {
            return nothing();
        }

        @Override
        public Outcome requestContext() {
            return nothing();
        }

        @Override
        public Outcome policy() {
            return nothing();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        private static Outcome nothing() {
            return new Outcome.Failure("only a parameter is in scope");
        }
    }
}
