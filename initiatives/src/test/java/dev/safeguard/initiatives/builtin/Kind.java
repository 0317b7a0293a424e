package dev.safeguard.initiatives.builtin;

import java.util.Locale;

/** How our control differs from a built-in. */
enum Kind {
    /** Ours alone objects to some resources. */
    STRICTER,
    /** The built-in alone objects to some. */
    WEAKER,
    /** Each objects to resources that the other leaves alone. */
    INCOMPARABLE,
    /** There is no resource about which both decide here. */
    OTHERWISE;

    /** Whether a row of this kind says so; of what goes both ways, chance may show one way alone. */
    boolean covers(Kind seen) {
        return this == seen || (this == INCOMPARABLE && seen != OTHERWISE);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
