package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Conditions;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules made in Java say what no document can: the reader would have refused it, so planning does. */
class ModelledRulesTest {
    private static final Condition ANY = Conditions.where(Operand.field("name"), Operator.EXISTS, Value.of(true));

    static Stream<Arguments> counted() {
        return Stream.of(
                Arguments.of(Value.of("a"), "String"),
                Arguments.of(Value.of(1), "Number"),
                Arguments.of(Value.of(true), "Boolean"),
                Arguments.of(Value.NO_MEMBERS, "Object"));
    }

    @ParameterizedTest
    @MethodSource("counted")
    void a_count_goes_over_an_array_only(Value counted, String type) {
        Operand count = new Operand.ValueCount(counted, Optional.empty(), Optional.empty());
        assertThat(findings(Conditions.where(count, Operator.EQUALS, Value.of(1)), new Details.None(), "audit"))
                .singleElement()
                .asString()
                .startsWith("modelled#/policyRule/if/count/value: error SG0268: the value is type '" + type
                        + "', expected type is 'Array'");
    }

    @ParameterizedTest
    @CsvSource({"maybe, SG0267", "'', SG0267", "true, ", "FALSE, "})
    void exists_asks_for_true_or_false(String text, String code) {
        Condition condition = Conditions.where(Operand.field("name"), Operator.EXISTS, Value.of(text));
        assertThat(findings(condition, new Details.None(), "audit").stream()
                        .map(f -> f.code().label()))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    static Stream<Arguments> empty() {
        return Stream.of(
                Arguments.of("Modify", new Details.None(), "`operations`"),
                Arguments.of(
                        "Modify",
                        new Details.Modify(List.of(), Optional.empty(), List.of(), Value.NO_MEMBERS),
                        "`operations`"),
                Arguments.of("Append", new Details.None(), "an array of `field` and `value`"),
                Arguments.of("Append", new Details.Append(List.of()), "an array of `field` and `value`"),
                Arguments.of("AuditIfNotExists", new Details.None(), "the related `type`"),
                Arguments.of("DeployIfNotExists", new Details.None(), "the related `type`"));
    }

    @ParameterizedTest
    @MethodSource("empty")
    void an_effect_needs_its_details(String effect, Details details, String missing) {
        assertThat(findings(ANY, details, effect))
                .singleElement()
                .asString()
                .startsWith(
                        "modelled#/policyRule/then/details: error SG0266: effect `" + effect + "` without " + missing);
    }

    @ParameterizedTest
    @CsvSource({"add, 1", "addOrReplace, 1", "remove, 0"})
    void every_operation_but_remove_writes_a_value(String operation, int findings) {
        Details.Operation bare =
                new Details.Operation(Value.of(operation), Value.of("tags.a"), Optional.empty(), Optional.empty());
        Details modify = new Details.Modify(List.of(bare), Optional.empty(), List.of(), Value.NO_MEMBERS);
        assertThat(findings(ANY, modify, "modify"))
                .hasSize(findings)
                .allSatisfy(f -> assertThat(f.problem()).isEqualTo("`" + operation + "` without a value"));
    }

    private static List<Finding> findings(Condition condition, Details details, String effect) {
        Planning planning = Given.ENGINE.plan(definition(condition, new Then(Value.of(effect), details)), Map.of());
        return planning instanceof Planning.Refused refused
                ? refused.findings()
                : ((Planning.Planned) planning).warnings();
    }

    private static PolicyDefinition definition(Condition condition, Then then) {
        return new PolicyDefinition(
                "modelled",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("All"),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                new PolicyRule(condition, then),
                Value.NO_MEMBERS);
    }
}
