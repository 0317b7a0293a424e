package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** {@code utcNow} and {@code newGuid}, which only defaults of parameters may call. */
record ClockFunctions(Run run, Expressions expressions) implements FunctionSet {
    private static final String FORMAT = "yyyyMMddTHHmmssZ";

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return switch (function) {
            case "utcnow" -> Optional.of(utcNow(arguments));
            case "newguid" -> Optional.of(newGuid(arguments));
            default -> Optional.empty();
        };
    }

    private void onlyInDefaults(String function) {
        if (!expressions.frame().isDefault()) {
            throw FunctionSet.notHere(function);
        }
    }

    /** Every time format is known to {@code dateTimeAdd}. */
    private JsonNode utcNow(List<JsonNode> arguments) {
        onlyInDefaults("utcNow");
        FunctionSet.arity("utcNow", arguments, 0, 1);
        JsonNode format = arguments.isEmpty() ? TextNode.valueOf(FORMAT) : arguments.get(0);
        if (UnknownValue.isUnknown(format)) {
            return format;
        }
        String now = run.options().now().truncatedTo(ChronoUnit.SECONDS).toString();
        String call = "[dateTimeAdd('" + now + "', 'PT0S', '" + format.asText().replace("'", "''") + "')]";
        return expressions.evaluate(JsonNodeFactory.instance.textNode(call), expressions.frame());
    }

    private JsonNode newGuid(List<JsonNode> arguments) {
        onlyInDefaults("newGuid");
        FunctionSet.arity("newGuid", arguments, 0, 0);
        return UnknownValue.text(
                "`newGuid()` is another one each time",
                "{newGuid " + run.holes().next() + "}");
    }
}
