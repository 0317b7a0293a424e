package dev.safeguard.dsl.azure;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.Fields.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldsTest {
    private static final StringField TEXT = new StringField("A.B/c/text");
    private static final BooleanField SWITCH = new BooleanField("A.B/c/switch");
    private static final NumberField NUMBER = new NumberField("A.B/c/number");
    private static final ObjectField OBJECT = new ObjectField("A.B/c/object");
    private static final Parameter TEXTS = Parameter.strings("texts", "a");
    private static final Parameter LIMIT = Parameter.integer("limit", 5);

    private static Condition leaf(String field, Operator operator, Value value) {
        return Conditions.where(Operand.field(field), operator, value);
    }

    static Stream<Arguments> leaves() {
        Value list = Value.strings(List.of("a", "b"));
        return Stream.of(
                Arguments.of(TEXT.equalTo("a"), Operator.EQUALS, Value.of("a")),
                Arguments.of(TEXT.equalTo(TEXTS), Operator.EQUALS, Value.parameter("texts")),
                Arguments.of(TEXT.equalTo("[a]"), Operator.EQUALS, Value.of("[a]")),
                Arguments.of(TEXT.notEqualTo("a"), Operator.NOT_EQUALS, Value.of("a")),
                Arguments.of(TEXT.notEqualTo(TEXTS), Operator.NOT_EQUALS, Value.parameter("texts")),
                Arguments.of(TEXT.in("a", "b"), Operator.IN, list),
                Arguments.of(TEXT.in(TEXTS), Operator.IN, Value.parameter("texts")),
                Arguments.of(TEXT.notIn("a", "b"), Operator.NOT_IN, list),
                Arguments.of(TEXT.notIn(TEXTS), Operator.NOT_IN, Value.parameter("texts")),
                Arguments.of(TEXT.matching("a*"), Operator.LIKE, Value.of("a*")),
                Arguments.of(TEXT.notMatching("a*"), Operator.NOT_LIKE, Value.of("a*")),
                Arguments.of(TEXT.containing("a"), Operator.CONTAINS, Value.of("a")),
                Arguments.of(TEXT.notContaining("a"), Operator.NOT_CONTAINS, Value.of("a")),
                Arguments.of(TEXT.atLeast("1.2"), Operator.GREATER_OR_EQUALS, Value.of("1.2")),
                Arguments.of(TEXT.lessThan("1.2"), Operator.LESS, Value.of("1.2")),
                Arguments.of(TEXT.exists(), Operator.EXISTS, Value.of(true)),
                Arguments.of(TEXT.absent(), Operator.EXISTS, Value.of(false)),
                Arguments.of(SWITCH.isTrue(), Operator.EQUALS, Value.of(true)),
                Arguments.of(SWITCH.isFalse(), Operator.EQUALS, Value.of(false)),
                Arguments.of(NUMBER.equalTo(3), Operator.EQUALS, Value.of(3)),
                Arguments.of(NUMBER.notEqualTo(3), Operator.NOT_EQUALS, Value.of(3)),
                Arguments.of(NUMBER.atLeast(3), Operator.GREATER_OR_EQUALS, Value.of(3)),
                Arguments.of(NUMBER.atLeast(LIMIT), Operator.GREATER_OR_EQUALS, Value.parameter("limit")),
                Arguments.of(NUMBER.atMost(3), Operator.LESS_OR_EQUALS, Value.of(3)),
                Arguments.of(NUMBER.atMost(LIMIT), Operator.LESS_OR_EQUALS, Value.parameter("limit")),
                Arguments.of(NUMBER.moreThan(3), Operator.GREATER, Value.of(3)),
                Arguments.of(NUMBER.lessThan(3), Operator.LESS, Value.of(3)),
                Arguments.of(OBJECT.containsKey("k"), Operator.CONTAINS_KEY, Value.of("k")));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    void a_word_is_one_comparison(Condition condition, Operator operator, Value value) {
        assertThat(condition).isInstanceOfSatisfying(Condition.Comparison.class, comparison -> {
            assertThat(comparison.operator()).isEqualTo(operator);
            assertThat(comparison.right()).isEqualTo(value);
            assertThat(comparison.left()).isInstanceOf(Operand.Field.class);
        });
    }

    @ParameterizedTest
    @CsvSource({"Owner, tags['Owner']", "it's, tags['it''s']", "Dept.Name, tags['Dept.Name']"})
    void a_tag_is_quoted(String name, String field) {
        assertThat(tag(name).exists()).isEqualTo(leaf(field, Operator.EXISTS, Value.of(true)));
    }

    @Test
    void an_untyped_field_takes_every_operator() {
        assertThat(field("A.B/c/x").isTrue()).isEqualTo(leaf("A.B/c/x", Operator.EQUALS, Value.of(true)));
        assertThat(field("A.B/c/x").isFalse()).isEqualTo(leaf("A.B/c/x", Operator.EQUALS, Value.of(false)));
        assertThat(field("A.B/c/x").atLeast(2)).isEqualTo(leaf("A.B/c/x", Operator.GREATER_OR_EQUALS, Value.of(2)));
        assertThat(field("A.B/c/x").atMost(2)).isEqualTo(leaf("A.B/c/x", Operator.LESS_OR_EQUALS, Value.of(2)));
        assertThat(field("A.B/c/x").containsKey("k")).isEqualTo(leaf("A.B/c/x", Operator.CONTAINS_KEY, Value.of("k")));
        assertThat(field("A.B/c/x").is(Operator.MATCH, Value.of("##")))
                .isEqualTo(leaf("A.B/c/x", Operator.MATCH, Value.of("##")));
        assertThat(field("A.B/c/x").alias()).isEqualTo("A.B/c/x");
    }

    @Test
    void a_name_may_be_an_expression() {
        assertThat(field("[concat('tags[', parameters('t'), ']')]").exists())
                .isEqualTo(Conditions.where(
                        new Operand.Field(Value.expression("concat('tags[', parameters('t'), ']')")),
                        Operator.EXISTS,
                        Value.of(true)));
    }
}
