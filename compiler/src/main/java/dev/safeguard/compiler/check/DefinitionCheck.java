package dev.safeguard.compiler.check;

/** One kind of thing that can be wrong with a definition. */
@FunctionalInterface
interface DefinitionCheck {
    /** Adds what is wrong to the problems of the subject. */
    void check(Subject subject);
}
