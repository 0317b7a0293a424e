package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.finding.Line;
import java.util.Optional;

/** What evaluating gave: a value, an error, or that it cannot be said yet. */
public sealed interface Outcome {
    /**
     * A value of any JSON type; {@code null} is a {@link NullNode}. An array or object may hold unknown parts, see
     * {@link UnknownValue}; the value itself is known.
     */
    record Value(JsonNode json) implements Outcome {}

    /**
     * A function refused its arguments. Azure counts it as an implicit deny, a compliance scan as Error.
     *
     * @param message lower case, no full stop; names in it that do not fit into a line are escaped or cut
     */
    record Failure(String message) implements Outcome {
        public Failure {
            message = Line.of(message);
        }
    }

    /**
     * The value exists but is not known at this time, as in a plan that has not been applied.
     *
     * @param why what is waited for
     * @param pattern of a text that is known in part, see {@link UnknownValue}
     */
    record Unknown(String why, Optional<String> pattern) implements Outcome {
        public Unknown(String why) {
            this(why, Optional.empty());
        }

        /** A node that stands for it in a JSON tree. */
        public JsonNode node() {
            return pattern.map(p -> UnknownValue.text(why, p)).orElseGet(() -> UnknownValue.node(why));
        }
    }

    /** The outcome that a node of a JSON tree stands for: unknown when {@link UnknownValue} marks it so. */
    static Outcome of(JsonNode json) {
        if (json.isMissingNode()) {
            return new Value(NullNode.getInstance());
        }
        return UnknownValue.reason(json)
                .<Outcome>map(why -> new Unknown(why, UnknownValue.pattern(json)))
                .orElseGet(() -> new Value(json));
    }

    /** A string. */
    static Outcome text(String text) {
        return new Value(TextNode.valueOf(text));
    }
}
