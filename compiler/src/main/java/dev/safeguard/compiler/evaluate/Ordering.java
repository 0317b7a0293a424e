package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.PolicyInstant;
import dev.safeguard.dsl.rule.Operator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The four ordering operators. The operand gives the type, number, date or string; a left side that does not fit fails,
 * an absent one is false.
 */
final class Ordering {
    private Ordering() {}

    static ValueTest test(Operator operator, JsonNode operand, EvaluationOptions options) {
        ValueTest typed = typed(operator, operand, options);
        return left -> Json.isAbsent(left) ? Truth.FALSE : typed.of(left);
    }

    private static ValueTest typed(Operator operator, JsonNode operand, EvaluationOptions options) {
        if (operand.isNumber()) {
            return numeric(operator, operand.decimalValue());
        }
        if (!operand.isTextual()) {
            return ValueTest.always(Truth.ERROR);
        }
        Optional<Instant> date = PolicyInstant.parseStrict(operand.textValue());
        return date.map(d -> chronological(operator, d, options))
                .orElseGet(() -> textual(operator, operand.textValue()));
    }

    private static ValueTest numeric(Operator operator, BigDecimal operand) {
        return left -> left.isNumber() ? holds(operator, left.decimalValue().compareTo(operand)) : Truth.ERROR;
    }

    private static ValueTest textual(Operator operator, String operand) {
        return left -> left.isTextual()
                ? holds(operator, InvariantText.compareIgnoringCase(left.textValue(), operand))
                : Truth.ERROR;
    }

    /** Empty text, as {@code field()} gives for a missing field, is before and after no date. */
    private static ValueTest chronological(Operator operator, Instant operand, EvaluationOptions options) {
        Truth noDate = options.holds(Assumption.DATE_NEEDS_A_DATE) ? Truth.ERROR : Truth.FALSE;
        Truth empty = options.holds(Assumption.EMPTY_TEXT_IS_NO_DATE) ? Truth.FALSE : Truth.ERROR;
        return left -> {
            if (!left.isTextual()) {
                return Truth.ERROR;
            }
            return left.textValue().isEmpty()
                    ? empty
                    : PolicyInstant.parseLenient(left.textValue())
                            .map(l -> holds(operator, l.compareTo(operand)))
                            .orElse(noDate);
        };
    }

    private static Truth holds(Operator operator, int comparison) {
        return Truth.of(
                switch (operator) {
                    case LESS -> comparison < 0;
                    case LESS_OR_EQUALS -> comparison <= 0;
                    case GREATER -> comparison > 0;
                    case GREATER_OR_EQUALS -> comparison >= 0;
                    default -> throw new IllegalArgumentException(operator + " is no ordering operator");
                });
    }
}
