package dev.safeguard.compiler.pages;

import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.hipaa.Kind;
import dev.safeguard.dsl.hipaa.Safeguard;

/** How binding a safeguard is, and how much of a control a machine decides, in words. */
final class Binding {
    private Binding() {}

    /** A standard always binds; an addressable specification is implemented, or documented why not. */
    static String of(Safeguard safeguard) {
        String words = switch (safeguard.designation()) {
            case REQUIRED -> "required";
            case ADDRESSABLE -> "addressable";
            case PROPOSED -> "proposed";
            case NOT_APPLICABLE -> "not applicable";
        };
        return safeguard.kind() == Kind.STANDARD ? words + " standard" : words;
    }

    static String automation(Automation automation) {
        return switch (automation) {
            case AUTOMATED -> "automated: Azure Policy decides, resource by resource";
            case PARTIAL -> "partial: a documented query yields the facts, somebody attests the result";
            case MANUAL -> "manual: people decide, Azure keeps their attestation";
        };
    }
}
