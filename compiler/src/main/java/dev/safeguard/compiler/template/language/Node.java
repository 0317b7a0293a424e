package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A parsed expression. */
sealed interface Node {
    /** A string or an integer. */
    record Literal(JsonNode value) implements Node {}

    /**
     * A call.
     *
     * @param function as written; that of a user function holds a dot
     */
    record Call(String function, List<Node> arguments) implements Node {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code call.a['b'][0]}: a list instead of one node per access, so that long chains are not deep.
     *
     * @param keys at least one
     */
    record Access(Call target, List<Node> keys) implements Node {
        public Access {
            keys = List.copyOf(keys);
        }
    }

    /** One method per kind of node. */
    interface Cases<R> {
        R literal(Literal literal);

        R call(Call call);

        R access(Access access);
    }

    /** Dispatches on the kind of node. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Literal literal) {
            return cases.literal(literal);
        }
        return this instanceof Call call ? cases.call(call) : cases.access((Access) this);
    }
}
