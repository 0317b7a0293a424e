package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.Optional;

/**
 * Marks a place in a resource's JSON whose value is not known yet: {@code id} of a resource that a plan will create.
 *
 * @param why what is waited for, for people
 */
public record UnknownValue(String why) {
    /** A node to put into a JSON tree. */
    public static JsonNode node(String why) {
        return new POJONode(new UnknownValue(why));
    }

    /** Whether this very node is marked; an object that holds a marked node is known itself. */
    public static boolean isUnknown(JsonNode node) {
        return reason(node).isPresent();
    }

    /** Why the node is unknown, or empty when it is known. */
    public static Optional<String> reason(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof UnknownValue unknown
                ? Optional.of(unknown.why)
                : Optional.empty();
    }
}
