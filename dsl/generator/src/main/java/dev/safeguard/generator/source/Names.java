package dev.safeguard.generator.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives names away, each once: first come, first served, so equal input gives equal names. */
final class Names {
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("getClass", "hashCode", "equals", "toString", "notify", "notifyAll", "wait", "clone", "finalize");

    private final Set<String> reserved;
    private final Set<String> taken = new HashSet<>();

    /**
     * Starts with every name free but these.
     *
     * @param reserved names of inherited methods
     */
    Names(Collection<String> reserved) {
        this.reserved = Set.copyOf(reserved);
    }

    /** The name itself; with {@code Property} behind it where it is reserved or a keyword; then numbered. */
    String give(String wanted) {
        boolean free = !reserved.contains(wanted)
                && !OF_EVERY_OBJECT.contains(wanted)
                && !SourceVersion.isKeyword(wanted, SourceVersion.RELEASE_17);
        String name = free ? wanted : wanted + "Property";
        String candidate = name;
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            candidate = name + i;
        }
        return candidate;
    }
}
