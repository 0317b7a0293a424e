package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;

/**
 * Values that are not known yet, in two kinds: a value that is configured but not known, so that it exists; and what lies
 * inside such a value, of which not even that is known.
 */
final class Unknowns {
    private Unknowns() {}

    /** A node for whatever lies inside an unknown one. */
    static JsonNode inside(JsonNode unknown) {
        return UnknownValue.perhaps(why(unknown));
    }

    static boolean isUnknown(JsonNode node) {
        return node.isPojo() && UnknownValue.isUnknown(node);
    }

    /** Whether it is not even known that there is a value. */
    static boolean isHidden(JsonNode node) {
        return UnknownValue.isPerhapsAbsent(node);
    }

    /** What is waited for. */
    static String why(JsonNode node) {
        return UnknownValue.reason(node).orElse("not known yet");
    }
}
