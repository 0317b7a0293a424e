package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.Scope;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The strings that operators compare, and what there is to see before there is a resource. */
class TextsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "a"   | a
        5     | 5
        5.0   | 5.0
        5.50  | 5.50
        1e2   | 100.0
        1e-2  | 0.01
        true  | True
        false | False
        null  | ~~
        """)
    void a_scalar_has_one_string(String json, String text) {
        assertThat(Texts.of(Given.tree(json))).isEqualTo(text);
        assertThat(Texts.isScalar(Given.tree(json))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"[], false", "{}, false"})
    void arrays_and_objects_have_none(String json, boolean scalar) {
        assertThat(Texts.isScalar(Given.tree(json))).isEqualTo(scalar);
    }

    static Stream<Arguments> extremes() {
        return Stream.of(
                Arguments.of(DoubleNode.valueOf(Double.NaN), "NaN"),
                Arguments.of(DoubleNode.valueOf(Double.POSITIVE_INFINITY), "Infinity"),
                Arguments.of(DoubleNode.valueOf(1.5), "1.5"),
                Arguments.of(DecimalNode.valueOf(new BigDecimal("1e1001")), "1E+1001"),
                Arguments.of(DecimalNode.valueOf(new BigDecimal("1e-1001")), "1E-1001"),
                Arguments.of(DecimalNode.valueOf(new BigDecimal("1e1000")), "1" + "0".repeat(1000) + ".0"),
                Arguments.of(DecimalNode.valueOf(new BigDecimal("1e-1000")), "0." + "0".repeat(999) + "1"));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void a_number_never_fills_the_memory(JsonNode number, String text) {
        assertThat(Texts.of(number)).isEqualTo(text);
    }

    @Test
    void before_there_is_a_resource_there_are_parameters_only() {
        Scope scope = new ParameterScope(Parameters.NONE);
        assertThat(Stream.of(
                        scope.field("name"),
                        scope.current(Optional.empty()),
                        scope.resourceGroup(),
                        scope.subscription(),
                        scope.requestContext(),
                        scope.policy(),
                        scope.parameter("p")))
                .containsExactly(
                        new Outcome.Failure("field() needs a resource"),
                        new Outcome.Failure("current() needs a resource"),
                        new Outcome.Failure("resourceGroup() needs a resource"),
                        new Outcome.Failure("subscription() needs a resource"),
                        new Outcome.Failure("requestContext() needs a resource"),
                        new Outcome.Failure("policy() needs a resource"),
                        new Outcome.Failure("parameter `p` is not declared"));
    }

    @Test
    void outside_of_a_count_there_is_no_member() {
        Subject subject = Subject.related(
                Resource.of(Given.object("{}")), new Aliases(Given.CATALOG, EvaluationOptions.standard()));
        Scope scope = Frame.of(subject, Given.context(), Parameters.NONE, EvaluationOptions.standard());
        assertThat(scope.current(Optional.empty()))
                .isEqualTo(new Outcome.Failure("current() is used outside such a count"));
        assertThat(scope.current(Optional.of("n")))
                .isEqualTo(new Outcome.Failure("current('n') is used outside such a count"));
    }
}
