package dev.safeguard.compiler.evaluate;

import java.util.Locale;

/** How Azure compares locations. */
public final class Locations {
    private Locations() {}

    /** A location without spaces, in lower case: {@code East US 2} is {@code eastus2}. */
    public static String normal(String written) {
        return written.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
