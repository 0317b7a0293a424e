package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Optional;

/** {@code copyIndex}. */
record LoopFunctions(Expressions expressions) implements FunctionSet {
    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return function.equals("copyindex") ? Optional.of(copyIndex(arguments)) : Optional.empty();
    }

    private JsonNode copyIndex(List<JsonNode> arguments) {
        FunctionSet.arity("copyIndex", arguments, 0, 2);
        String loop = "";
        int offset = 0;
        for (JsonNode argument : arguments) {
            if (argument.isTextual() && loop.isEmpty()) {
                loop = argument.textValue();
            } else if (UnknownValue.isUnknown(argument)) {
                return argument;
            } else if (argument.isIntegralNumber() && argument.canConvertToInt()) {
                offset = argument.intValue();
            } else {
                throw new TemplateFault("The template function 'copyIndex' takes the name of a loop and an integer.");
            }
        }
        return plus(index(loop), offset);
    }

    private JsonNode index(String loop) {
        return expressions
                .frame()
                .index(loop)
                .orElseThrow(() -> new TemplateFault("The template function 'copyIndex'"
                        + " is not expected at this location. The function can only be used in a resource with copy"
                        + " specified" + (loop.isEmpty() ? "." : "; no loop is named '" + loop + "'.")));
    }

    private static JsonNode plus(JsonNode index, int offset) {
        return UnknownValue.isUnknown(index) ? index : IntNode.valueOf((int) ((long) index.intValue() + offset));
    }
}
