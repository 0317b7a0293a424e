package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Collection;
import java.util.Optional;

/** Making unknown values of unknown values. */
final class Unknowns {
    private Unknowns() {}

    static String why(JsonNode unknown) {
        return UnknownValue.reason(unknown).orElse("not known yet");
    }

    /** A value that hangs on an unknown one, and surely is there. */
    static JsonNode carried(JsonNode unknown) {
        return UnknownValue.node(why(unknown));
    }

    /** What is taken out of an unknown value: it may as well be null. */
    static JsonNode perhaps(JsonNode unknown) {
        return UnknownValue.perhaps(why(unknown));
    }

    /** A text that is one hole, when the expression has a name. */
    static JsonNode text(String why, Optional<String> source, TemplateScope scope) {
        return source.map(name -> UnknownValue.text(why, "{" + scope.hole(name) + "}"))
                .orElseGet(() -> UnknownValue.node(why));
    }

    /** The first of these values that is unknown itself. */
    static Optional<JsonNode> first(Collection<JsonNode> values) {
        return values.stream().filter(UnknownValue::isUnknown).findFirst();
    }

    /** Why some part of a value, at any depth, is not known; empty when all of it is. */
    static Optional<String> within(JsonNode value) {
        return value.isContainerNode()
                ? value.valueStream().flatMap(child -> within(child).stream()).findFirst()
                : UnknownValue.reason(value);
    }
}
