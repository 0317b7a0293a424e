package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.OptionalInt;

/** Measures a tree without recursion, before something recurses over it. */
final class TreeSize {
    /** JSON is read and written to this depth; a tree built in memory may be deeper. */
    static final int DEEPEST = 1_000;

    private TreeSize() {}

    /** How many nodes the tree has; empty when it is deeper than JSON may be. */
    static OptionalInt of(JsonNode root) {
        Deque<Iterator<JsonNode>> open = new ArrayDeque<>();
        open.push(root.elements());
        int nodes = 1;
        while (!open.isEmpty()) {
            if (open.size() > DEEPEST) {
                return OptionalInt.empty();
            }
            if (open.element().hasNext()) {
                nodes++;
                open.push(open.element().next().elements());
            } else {
                open.pop();
            }
        }
        return OptionalInt.of(nodes);
    }
}
