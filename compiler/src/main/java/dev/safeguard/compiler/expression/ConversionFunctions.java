package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Turning one type into another. */
final class ConversionFunctions {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    /** More digits than any number that a double tells apart. */
    private static final int MAX_DIGITS = 1_000;

    static final List<RuleFunction> ALL = List.of(
            RuleFunction.whole("string", 1, 1, args -> Json.text(string(args))),
            RuleFunction.whole("int", 1, 1, ConversionFunctions::integer),
            RuleFunction.whole("float", 1, 1, ConversionFunctions::decimal),
            RuleFunction.whole("bool", 1, 1, args -> Json.bool(bool(args))),
            RuleFunction.whole("json", 1, 1, ConversionFunctions::json));

    private ConversionFunctions() {}

    private static String string(Arguments args) {
        JsonNode node = args.get(0);
        if (node.isBoolean()) {
            return Json.textOf(node.booleanValue());
        }
        return node.isContainerNode() || Json.isInteger(node) ? Measure.text(args.function(), node) : args.text(0);
    }

    private static JsonNode integer(Arguments args) {
        JsonNode node = args.get(0);
        if (Json.isInteger(node)) {
            return node;
        }
        String text = Blanks.trim(args.text(0));
        if (!INTEGER.matcher(text).matches()) {
            throw notANumber(args, text, "an integer");
        }
        try {
            return Json.integer(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw notANumber(args, text, "an integer of 64 bits");
        }
    }

    private static JsonNode decimal(Arguments args) {
        JsonNode node = args.get(0);
        String text = node.isNumber() ? node.asText() : Blanks.trim(args.text(0));
        if (text.length() > MAX_DIGITS || !DECIMAL.matcher(text).matches()) {
            throw notANumber(args, text, "a number");
        }
        double nearest = Double.parseDouble(text);
        if (Double.isInfinite(nearest)) {
            throw notANumber(args, text, "a number of 64 bits");
        }
        return DecimalNode.valueOf(nearest == 0 ? new BigDecimal("0.0") : withPoint(new BigDecimal(text)));
    }

    /** A floating-point number shows its point: {@code float(42)} is 42.0, which is not the string {@code 42}. */
    private static BigDecimal withPoint(BigDecimal value) {
        return value.scale() < 1 ? value.setScale(1) : value;
    }

    private static EvaluationFault notANumber(Arguments args, String text, String wanted) {
        return args.fault("`" + abbreviated(text) + "` is not " + wanted);
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static boolean bool(Arguments args) {
        JsonNode node = args.get(0);
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.decimalValue().signum() != 0 : bool(args, Blanks.trim(args.text(0)));
    }

    private static boolean bool(Arguments args, String text) {
        if (!InvariantText.equal(text, "true") && !InvariantText.equal(text, "false")) {
            throw args.fault("`" + abbreviated(text) + "` is neither true nor false");
        }
        return InvariantText.equal(text, "true");
    }

    private static JsonNode json(Arguments args) {
        return args.get(0).isNull() ? Json.FACTORY.objectNode() : JsonText.parseOrFault(args, args.text(0));
    }
}
