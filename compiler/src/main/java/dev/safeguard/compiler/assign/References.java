package dev.safeguard.compiler.assign;

import java.util.Collection;
import java.util.Optional;

/** Lists of members of an initiative. */
final class References {
    private References() {}

    /** Whether a list means a member; an empty list means all. Compared ignoring case. */
    static boolean include(Collection<String> listed, Optional<String> referenceId) {
        return listed.isEmpty()
                || referenceId
                        .filter(id -> listed.stream().anyMatch(id::equalsIgnoreCase))
                        .isPresent();
    }
}
