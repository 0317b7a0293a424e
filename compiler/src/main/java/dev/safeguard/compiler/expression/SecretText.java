package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A text that a source marks as secret: a sensitive attribute of a plan, a {@code securestring} of a template. It is
 * decided upon like every other text, and shown as asterisks ({@link JsonExcerpt#of}); only a resource written out as JSON
 * would have it in clear.
 */
public final class SecretText extends TextNode {
    public static final String SHOWN = "***";

    private static final long serialVersionUID = 1L;

    private SecretText(String text) {
        super(text);
    }

    public static TextNode of(String text) {
        return new SecretText(text);
    }

    /** Whether this very node is a secret; an object that holds one is none itself. */
    public static boolean isSecret(JsonNode node) {
        return node instanceof SecretText;
    }

    /** Whether the node is a secret, or holds one at any depth; trees deeper than any stack are walked too. */
    public static boolean isWithin(JsonNode node) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            JsonNode next = open.pop();
            if (isSecret(next)) {
                return true;
            }
            for (JsonNode child : next) {
                if (child.isContainerNode() || isSecret(child)) {
                    open.push(child);
                }
            }
        }
        return false;
    }
}
