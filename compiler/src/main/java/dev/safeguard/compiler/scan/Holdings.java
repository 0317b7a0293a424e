package dev.safeguard.compiler.scan;

/** Of which types a world holds resources. */
interface Holdings {
    /** Whether there is one of a type, given in lower case, or one that may be of any type. */
    boolean has(String type);

    /** Whether there is one that has that name, too, in any case. */
    boolean has(String type, String name);
}
