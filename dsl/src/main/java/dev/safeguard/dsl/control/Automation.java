package dev.safeguard.dsl.control;

/** How much of a control a machine decides. */
public enum Automation {
    /** Azure Policy evaluates every resource, and enforces where the effect says so. */
    AUTOMATED,
    /** A documented call or query yields the facts; somebody judges them and attests the result. */
    PARTIAL,
    /** People decide; Azure keeps their attestation. */
    MANUAL
}
