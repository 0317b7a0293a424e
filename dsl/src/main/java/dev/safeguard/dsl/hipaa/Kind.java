package dev.safeguard.dsl.hipaa;

/** What a citation points at. */
public enum Kind {
    GENERAL_RULE,
    STANDARD,
    IMPLEMENTATION_SPECIFICATION
}
