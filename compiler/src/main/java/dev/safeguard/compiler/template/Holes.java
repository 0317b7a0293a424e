package dev.safeguard.compiler.template;

/** Names for unknown parts of which not even an expression is known; no two are equal. */
final class Holes {
    private int used;

    String next() {
        used++;
        return "unknown-" + used;
    }
}
