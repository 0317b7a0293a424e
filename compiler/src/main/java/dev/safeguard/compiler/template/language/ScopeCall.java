package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import java.util.ArrayList;
import java.util.List;

/** Calls that only a deployment can answer. */
final class ScopeCall {
    private ScopeCall() {}

    static JsonNode run(Invocation call) {
        List<JsonNode> arguments = new ArrayList<>();
        boolean texts = InvariantText.fold(call.call().function()).endsWith("RESOURCEID");
        for (int i = 0; i < call.size(); i++) {
            JsonNode value = call.evaluate(i);
            arguments.add(texts ? call.textOrHole(i, value) : value);
        }
        return call.evaluation().scope().call(call.call().function(), arguments).orElseThrow(() -> notValid(call));
    }

    private static TemplateFault notValid(Invocation call) {
        return new TemplateFault("The template function '" + call.call().function() + "' is not valid.");
    }
}
