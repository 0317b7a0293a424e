package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.Optional;

/** What it means when an existence check finds nothing in the world it looks at. */
interface Absence {
    /** What is not there does not exist. */
    Absence FAILS = (resource, decision) -> decision;

    /** The decision, softened where what it looked for may be outside of that world. */
    Decision judge(Resource resource, Decision decision);

    /**
     * Whether finding nothing leaves open whether there is something, whatever resource is decided about.
     *
     * @param type of what is looked for, in lower case
     * @param name of what is looked for, when only that name will do
     */
    default boolean isOpen(String type, Optional<String> name) {
        return false;
    }
}
