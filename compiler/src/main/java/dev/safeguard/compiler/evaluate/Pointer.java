package dev.safeguard.compiler.evaluate;

/** JSON pointers (RFC 6901). */
final class Pointer {
    private Pointer() {}

    static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }
}
