package dev.safeguard.compiler.evaluate;

/** Answers the four questions that a rule asks of a resource. There are two: planned matchers and a plain interpreter. */
interface Judge {
    /** The {@code if} reduced to its leaves on type, name and kind. */
    Truth preCheck(Frame frame);

    /** Whether the rule concerns the resource at all. */
    Truth applies(Frame frame);

    /** The whole {@code if}. */
    Truth condition(Frame frame);

    /** The existence condition, the frame being about a related resource. */
    Truth existence(Frame frame);
}
