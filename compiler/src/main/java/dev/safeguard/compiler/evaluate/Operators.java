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

    /** The test for an operator and the value of its operand; a null operand fails whatever the left side. */
    static ValueTest prepare(Operator operator, JsonNode operand, Side side) {
        if (Json.isAbsent(operand)) {
            return ValueTest.FAILS;
        }
        if (Unknowns.isUnknown(operand)) {
            return ValueTest.always(Truth.UNKNOWN);
        }
        if (operator.isNegated()) {
            return prepare(operator.opposite().orElseThrow(), operand, side).not();
        }
        ValueTest test = positive(operator, operand, side);
        return operator == Operator.EXISTS || test == ValueTest.FAILS
                ? test
                : left -> Unknowns.isUnknown(left) ? Truth.UNKNOWN : test.of(left);
    }

    private static ValueTest positive(Operator operator, JsonNode operand, Side side) {
        return switch (operator) {
            case EQUALS -> scalar(operand, equalTo(place(text(operand), side)));
            case LIKE -> scalar(operand, Patterns.like(text(operand)), side);
            case MATCH -> scalar(operand, Patterns.match(text(operand)));
            case MATCH_INSENSITIVELY -> scalar(operand, Patterns.matchInsensitively(text(operand)));
            case CONTAINS -> Membership.contains(operand);
            case IN -> Membership.in(operand, side);
            case CONTAINS_KEY -> Membership.containsKey(operand);
            case EXISTS -> exists(operand);
            default -> Ordering.test(operator, operand);
        };
    }

    /** Arrays and objects have no string to compare; an array as operand equals nothing. */
    private static ValueTest scalar(JsonNode operand, Predicate<String> test) {
        return Texts.isScalar(operand)
                ? left -> Truth.of(Texts.isScalar(left) && test.test(Texts.of(left)))
                : ValueTest.always(Truth.FALSE);
    }

    /** A field that is absent is like nothing but the empty pattern; an absent {@code value} acts as empty text. */
    private static ValueTest scalar(JsonNode operand, Predicate<String> like, Side side) {
        boolean emptyPattern = text(operand).isEmpty();
        ValueTest test = scalar(operand, like);
        return side == Side.VALUE || emptyPattern ? test : left -> Json.isAbsent(left) ? Truth.FALSE : test.of(left);
    }

    private static Predicate<String> equalTo(String wanted) {
        String folded = InvariantText.fold(wanted);
        return text -> text.equals(wanted) || InvariantText.fold(text).equals(folded);
    }

    private static String text(JsonNode operand) {
        return Texts.of(operand);
    }

    /** Locations compare without spaces and case. */
    static String place(String text, Side side) {
        return side == Side.LOCATION ? location(text) : text;
    }

    static String location(String written) {
        return written.replace(" ", "").toLowerCase(Locale.ROOT);
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
