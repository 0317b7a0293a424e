package dev.safeguard.dsl.azure;

import static dev.safeguard.dsl.azure.ResourceTypes.NETWORK_SECURITY_GROUPS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import org.junit.jupiter.api.Test;

class ArrayFieldTest {
    private static final String PORTS = "A.B/c/ports[*]";
    private static final Condition IS_22 = where(Operand.field(PORTS), Operator.EQUALS, Value.of("22"));

    private final ArrayField<StringField> ports = new ArrayField<>(PORTS, new StringField(PORTS));

    private static Condition counted(Condition where, Operator operator, long number) {
        return where(Operand.count(PORTS, where), operator, Value.of(number));
    }

    private static Condition counted(Operator operator, long number) {
        return where(Operand.count(PORTS), operator, Value.of(number));
    }

    @Test
    void quantifiers_count_elements() {
        assertThat(ports.any(port -> port.equalTo("22"))).isEqualTo(counted(IS_22, Operator.GREATER, 0));
        assertThat(ports.none(port -> port.equalTo("22"))).isEqualTo(counted(IS_22, Operator.EQUALS, 0));
        assertThat(ports.all(port -> port.equalTo("22"))).isEqualTo(counted(not(IS_22), Operator.EQUALS, 0));
        assertThat(ports.isEmpty()).isEqualTo(counted(Operator.EQUALS, 0));
        assertThat(ports.isNotEmpty()).isEqualTo(counted(Operator.GREATER, 0));
        assertThat(ports.alias()).isEqualTo(PORTS);
    }

    @Test
    void counts_are_compared() {
        assertThat(ports.count().atLeast(2)).isEqualTo(counted(Operator.GREATER_OR_EQUALS, 2));
        assertThat(ports.count().atMost(2)).isEqualTo(counted(Operator.LESS_OR_EQUALS, 2));
        assertThat(ports.count().moreThan(2)).isEqualTo(counted(Operator.GREATER, 2));
        assertThat(ports.count().lessThan(2)).isEqualTo(counted(Operator.LESS, 2));
        assertThat(ports.count(port -> port.equalTo("22")).equalTo(2)).isEqualTo(counted(IS_22, Operator.EQUALS, 2));
    }

    @Test
    void fields_of_one_element_keep_their_full_alias_inside_where() {
        String rules = "Microsoft.Network/networkSecurityGroups/securityRules[*]";

        assertThat(NETWORK_SECURITY_GROUPS
                        .securityRules()
                        .none(rule -> allOf(
                                rule.access().equalTo("Allow"),
                                rule.sourceAddressPrefixes().any(prefix -> prefix.equalTo("*")))))
                .isEqualTo(where(
                        Operand.count(
                                rules,
                                allOf(
                                        where(Operand.field(rules + ".access"), Operator.EQUALS, Value.of("Allow")),
                                        where(
                                                Operand.count(
                                                        rules + ".sourceAddressPrefixes[*]",
                                                        where(
                                                                Operand.field(rules + ".sourceAddressPrefixes[*]"),
                                                                Operator.EQUALS,
                                                                Value.of("*"))),
                                                Operator.GREATER,
                                                Value.of(0)))),
                        Operator.EQUALS,
                        Value.of(0)));
    }
}
