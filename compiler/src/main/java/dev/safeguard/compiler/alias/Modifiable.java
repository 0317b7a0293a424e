package dev.safeguard.compiler.alias;

import java.util.Locale;

/** Whether a modify effect may write to an alias. */
public enum Modifiable {
    YES,
    NO,
    /** The source does not say, or the alias is newer than the source. */
    UNKNOWN;

    /** The mark behind the type letter of a packed resource. */
    static Modifiable ofMark(String mark) {
        return switch (mark) {
            case "m" -> YES;
            case "" -> NO;
            default -> UNKNOWN;
        };
    }

    /** What the {@code attributes} of a provider listing say. */
    static Modifiable ofAttributes(String attributes) {
        return attributes.toLowerCase(Locale.ROOT).contains("modifiable") ? YES : NO;
    }
}
