package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.RelatedResources;

/** What it means when an existence check finds nothing among the resources of its world. */
public enum Missing {
    /** What is not there does not exist: an inventory, or a plan that says all there will be. */
    FAILS,
    /** It may exist already, or come by another template. */
    IS_UNKNOWN;

    MissingRelated in(RelatedResources related) {
        return new MissingRelated(this, related);
    }
}
