package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.TextPattern;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.dsl.rule.Operator;
import java.util.Optional;

/** What operators make of texts that are known in part: enough to tell ids apart, or to find them equal. */
final class PartlyKnown {
    /** Stands in for an unknown part: no text of a policy holds it, so that only a star can match it. */
    private static final String NOTHING_ELSE = "\uFFFC";

    private PartlyKnown() {}

    /** The test of an unknown left side against a known operand; the operator is not a negated one. */
    static ValueTest left(Operator operator, JsonNode operand) {
        return left -> UnknownValue.pattern(left)
                .map(TextPattern::of)
                .map(pattern -> known(operator, pattern, operand))
                .orElse(Truth.UNKNOWN);
    }

    private static Truth known(Operator operator, TextPattern left, JsonNode operand) {
        return switch (operator) {
            case EQUALS -> equal(left, operand);
            case IN -> in(left, operand);
            case CONTAINS ->
                Texts.isScalar(operand) && left.surelyContains(Texts.of(operand)) ? Truth.TRUE : Truth.UNKNOWN;
            case LIKE -> like(left, operand);
            default -> Truth.UNKNOWN;
        };
    }

    private static Truth equal(TextPattern left, JsonNode right) {
        Optional<TextPattern> pattern = UnknownValue.pattern(right).map(TextPattern::of);
        if (pattern.isPresent()) {
            return equal(left, pattern.get());
        }
        return !Unknowns.isUnknown(right) && (!Texts.isScalar(right) || !left.mayBe(Texts.of(right)))
                ? Truth.FALSE
                : Truth.UNKNOWN;
    }

    private static Truth equal(TextPattern left, TextPattern right) {
        if (left.isSame(right)) {
            return Truth.TRUE;
        }
        return left.mayEqual(right) ? Truth.UNKNOWN : Truth.FALSE;
    }

    private static Truth in(TextPattern left, JsonNode operand) {
        Truth any = operand.isArray() ? Truth.FALSE : Truth.ERROR;
        for (JsonNode element : operand) {
            Truth truth = equal(left, element);
            if (truth == Truth.TRUE) {
                return truth;
            }
            any = truth == Truth.UNKNOWN ? truth : any;
        }
        return any;
    }

    private static Truth like(TextPattern left, JsonNode operand) {
        if (!Texts.isScalar(operand)) {
            return Truth.FALSE;
        }
        String pattern = Texts.of(operand);
        if (Patterns.like(pattern).test(String.join(NOTHING_ELSE, left.fixed()))) {
            return Truth.TRUE;
        }
        String[] parts = pattern.split("\\*", -1);
        TextPattern wanted = TextPattern.of(parts.length == 1 ? pattern : parts[0] + "{}" + parts[parts.length - 1]);
        return left.mayEqual(wanted) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** The test against an operand that is known in part. */
    static ValueTest operand(Operator operator, String pattern) {
        if (operator == Operator.NOT_EQUALS) {
            return operand(Operator.EQUALS, pattern).not();
        }
        TextPattern right = TextPattern.of(pattern);
        return operator == Operator.EQUALS ? left -> equalTo(right, left) : ValueTest.always(Truth.UNKNOWN);
    }

    private static Truth equalTo(TextPattern right, JsonNode left) {
        Optional<TextPattern> pattern = UnknownValue.pattern(left).map(TextPattern::of);
        return pattern.map(text -> equal(text, right)).orElseGet(() -> equal(right, left));
    }
}
