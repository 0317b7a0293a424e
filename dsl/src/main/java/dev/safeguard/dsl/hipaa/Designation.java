package dev.safeguard.dsl.hipaa;

/**
 * How binding a safeguard is (45 CFR 164.306(d)). The regulation designates only implementation specifications; a
 * standard always binds and counts as required.
 */
public enum Designation {
    REQUIRED,
    /** Implemented where reasonable and appropriate; otherwise the reasons are documented. */
    ADDRESSABLE,
    /** What a proposed rule would require; not law. */
    PROPOSED,
    /** A definition or a rule about the rules: nothing to implement. */
    NOT_APPLICABLE
}
