package dev.safeguard.compiler.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules may concern resources of a type. To all others they are not applicable without being asked, and need not even
 * be planned: most of an initiative is about types that a document has not. Not thread-safe.
 */
final class Concerned {
    private final List<ScanRule> rules;
    private final Map<String, boolean[]> byType = new HashMap<>();

    Concerned(List<ScanRule> rules) {
        this.rules = rules;
    }

    /** Of each rule, by its place, whether it must be asked about resources of that type. */
    boolean[] of(String type) {
        return byType.computeIfAbsent(type.toLowerCase(Locale.ROOT), this::find);
    }

    /** A type that is not known, or only in part, may turn out to be any. */
    private boolean[] find(String type) {
        boolean known = !type.isEmpty() && type.indexOf('{') < 0;
        boolean[] concerned = new boolean[rules.size()];
        for (int i = 0; i < concerned.length; i++) {
            Optional<Set<String>> only = rules.get(i).policy().onlyTypes();
            concerned[i] = !known || only.isEmpty() || only.get().contains(type);
        }
        return concerned;
    }
}
