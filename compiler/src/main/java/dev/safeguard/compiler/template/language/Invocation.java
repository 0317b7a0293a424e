package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.Node.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call being evaluated: arguments are expressions until asked for. */
record Invocation(Call call, Evaluation evaluation) {
    int size() {
        return call.arguments().size();
    }

    Work work() {
        return evaluation.work();
    }

    Node argument(int index) {
        return call.arguments().get(index);
    }

    JsonNode evaluate(int index) {
        return evaluation.evaluate(argument(index));
    }

    /** All of them, evaluated; a loop, for a stream would take ten frames of the stack at every level. */
    Arguments arguments() {
        List<JsonNode> values = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            values.add(evaluate(i));
        }
        return new Arguments(this, values);
    }

    /** The expression of an argument; empty when it has another value each time. */
    Optional<String> source(int index) {
        return SourceText.of(argument(index), evaluation.bindings());
    }

    /** A value that is a text, and unknown: the same call leaves the same hole. */
    JsonNode unknownText(String why) {
        return Unknowns.text(why, SourceText.of(call, evaluation.bindings()), evaluation.scope());
    }

    /** An argument that must be a text: when nothing is known of it, at least it is the same wherever it stands. */
    JsonNode textOrHole(int index, JsonNode value) {
        boolean nameless =
                UnknownValue.isUnknown(value) && UnknownValue.pattern(value).isEmpty();
        return nameless ? Unknowns.text(Unknowns.why(value), source(index), evaluation.scope()) : value;
    }

    TemplateFault fault(String problem) {
        return new TemplateFault("The template language function '" + call.function() + "' " + problem);
    }

    /** The values, an argument that is not known at all included. */
    List<JsonNode> values() {
        return arguments().all();
    }
}
