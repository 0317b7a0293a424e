package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.RelatedResources;

/** What it means when an existence check finds nothing in a document that is a world of its own. */
public enum Missing {
    /** What is not there does not exist: a plan says all there will be. */
    FAILS,
    /** It may exist already, or come by another template. */
    IS_UNKNOWN;

    Absence in(RelatedResources related) {
        return this == FAILS ? Absence.FAILS : new MissingRelated(related);
    }
}
