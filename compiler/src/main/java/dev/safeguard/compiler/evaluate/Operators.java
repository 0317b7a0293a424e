package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.dsl.rule.Operator;
import java.util.Locale;
import java.util.function.Predicate;

/** The nineteen operators, each prepared for one operand (policy language §4). */
final class Operators {
    /** Which kind of left side a comparison has: two details depend on it. */
    enum Side {
        FIELD,
        /** The field {@code location}: compared without spaces, as the left side already is. */
        LOCATION,
        /** A {@code value} or a {@code count}. */
        VALUE
    }

    private Operators() {}

    /** The test for an operator and the value of its operand; a null operand fails whatever the left side. The operand is known. */
    static ValueTest prepare(Operator operator, JsonNode operand, Side side, EvaluationOptions options) {
        if (Json.isAbsent(operand)) {
            return ValueTest.FAILS;
        }
        if (operator.isNegated()) {
            return prepare(operator.opposite().orElseThrow(), operand, side, options)
                    .not();
        }
        ValueTest test = positive(operator, operand, side, options);
        return operator == Operator.EXISTS || test == ValueTest.FAILS
                ? test
                : orUnknown(test, new Choices(operator, side).test(test).or(PartlyKnown.left(operator, operand)));
    }

    private static ValueTest orUnknown(ValueTest known, ValueTest unknown) {
        return left -> Unknowns.isUnknown(left) ? unknown.of(left) : known.of(left);
    }

    private static ValueTest positive(Operator operator, JsonNode operand, Side side, EvaluationOptions options) {
        Side patterns = options.holds(Assumption.LOCATION_PATTERN_IS_LITERAL) ? Side.FIELD : side;
        String pattern = place(Texts.of(operand), patterns);
        return switch (operator) {
            case EQUALS -> scalar(operand, equalTo(place(Texts.of(operand), side)));
            case LIKE -> like(operand, pattern, side, options);
            case MATCH -> scalar(operand, Patterns.match(pattern));
            case MATCH_INSENSITIVELY -> scalar(operand, Patterns.matchInsensitively(pattern));
            case CONTAINS -> Membership.contains(operand, pattern);
            case IN -> Membership.in(operand, side, options);
            case CONTAINS_KEY -> Membership.containsKey(operand);
            case EXISTS -> exists(operand);
            default -> Ordering.test(operator, operand, options);
        };
    }

    /** Arrays and objects have no string to compare; an array as operand equals nothing. */
    private static ValueTest scalar(JsonNode operand, Predicate<String> test) {
        return Texts.isScalar(operand)
                ? left -> Truth.of(Texts.isScalar(left) && test.test(Texts.of(left)))
                : ValueTest.always(Truth.FALSE);
    }

    /** A field that is absent is like nothing but the empty pattern; an absent {@code value} acts as empty text. */
    private static ValueTest like(JsonNode operand, String pattern, Side side, EvaluationOptions options) {
        ValueTest test = scalar(operand, Patterns.like(pattern));
        boolean absentIsEmpty = side == Side.VALUE && options.holds(Assumption.NULL_VALUE_IS_LIKE_EMPTY_TEXT);
        return absentIsEmpty || pattern.isEmpty() ? test : left -> Json.isAbsent(left) ? Truth.FALSE : test.of(left);
    }

    private static Predicate<String> equalTo(String wanted) {
        String folded = InvariantText.fold(wanted);
        return text -> text.equals(wanted) || InvariantText.fold(text).equals(folded);
    }

    /** Locations compare without spaces and case. */
    static String place(String text, Side side) {
        return side == Side.LOCATION ? Locations.normal(text) : text;
    }

    private static ValueTest exists(JsonNode operand) {
        String wanted = Texts.of(operand).toLowerCase(Locale.ROOT);
        if (!wanted.equals("true") && !wanted.equals("false")) {
            return ValueTest.FAILS;
        }
        Truth absent = Truth.of(wanted.equals("false"));
        return left -> {
            if (Unknowns.isHidden(left)) {
                return Truth.UNKNOWN;
            }
            return Json.isAbsent(left) ? absent : absent.not();
        };
    }
}
