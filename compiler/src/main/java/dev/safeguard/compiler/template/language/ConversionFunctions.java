package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.safeguard.compiler.expression.Blanks;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.JsonText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Turning one type into another. */
final class ConversionFunctions {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,30}");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]{1,300}\\.?[0-9]{0,300}|\\.[0-9]{1,300})(?:[eE][+-]?[0-9]{1,3})?");
    private static final int SHOWN = 60;

    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("string", 1, 1, ConversionFunctions::string),
            TemplateFunction.whole("int", 1, 1, ConversionFunctions::integer),
            TemplateFunction.whole("float", 1, 1, ConversionFunctions::decimal),
            TemplateFunction.whole("bool", 1, 1, args -> Json.bool(bool(args))),
            TemplateFunction.open("json", 1, 1, ConversionFunctions::json));

    private ConversionFunctions() {}

    /** A text that is known in part is a text already. */
    private static JsonNode string(Invocation call) {
        Arguments args = call.arguments();
        return UnknownValue.pattern(args.get(0)).isPresent()
                ? args.get(0)
                : TemplateFunction.whole(
                        args, known -> Json.text(Rendering.json(known.work(), known.get(0))), call::unknownText);
    }

    private static JsonNode integer(Arguments args) {
        if (Json.isInteger(args.get(0))) {
            return args.get(0);
        }
        String text = args.text(0);
        try {
            if (INTEGER.matcher(Blanks.trim(text)).matches()) {
                return Json.integer(Long.parseLong(Blanks.trim(text)));
            }
            throw noInteger(args, text);
        } catch (NumberFormatException e) {
            throw noInteger(args, text);
        }
    }

    private static TemplateFault noInteger(Arguments args, String text) {
        return args.fault("cannot convert provided value '" + shown(text) + "' to integer value.");
    }

    private static JsonNode decimal(Arguments args) {
        String text = args.get(0).isNumber() ? args.get(0).asText() : Blanks.trim(args.text(0));
        if (!DECIMAL.matcher(text).matches() || Double.isInfinite(Double.parseDouble(text))) {
            throw args.fault("cannot convert provided value '" + shown(text) + "' to float value.");
        }
        BigDecimal value = new BigDecimal(text);
        return DecimalNode.valueOf(value.scale() < 1 ? value.setScale(1) : value);
    }

    private static boolean bool(Arguments args) {
        JsonNode value = args.get(0);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return Json.isInteger(value) ? value.longValue() > 0 : bool(args, Blanks.trim(args.text(0)));
    }

    private static boolean bool(Arguments args, String text) {
        if (!InvariantText.equal(text, "true") && !InvariantText.equal(text, "false")) {
            throw args.fault("was invoked with a parameter that is not valid. The value cannot be converted to the"
                    + " target type.");
        }
        return InvariantText.equal(text, "true");
    }

    private static JsonNode json(Arguments args) {
        return json(args, args.text(0));
    }

    /** One JSON value; single quotes are taken for double ones. */
    static JsonNode json(Arguments args, String text) {
        return JsonText.parse(text)
                .orElseThrow(() -> args.fault("was invoked with a parameter that is not valid. The value is not a valid"
                        + " JSON document."));
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
