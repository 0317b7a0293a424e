package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.companion.Listing;

/** What an inventory is taken to hold, so that it means something when an existence check finds nothing in it. */
public enum Completeness {
    /**
     * All resources of the types that exports list, and of every other type of which it holds one. Whether there is one of
     * a type that it does not show at all is unknown.
     */
    LISTED,
    /** All there is. */
    WHOLE;

    Absence absence(Holdings holdings) {
        return this == WHOLE ? Absence.FAILS : new Unlisted(Listing.bundled(), holdings);
    }
}
