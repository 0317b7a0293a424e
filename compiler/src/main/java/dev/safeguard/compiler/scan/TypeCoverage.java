package dev.safeguard.compiler.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which resource types the rules are about. Rules for any type, on tags and locations say, are about none in particular: a
 * type that only they see has not been evaluated. Not thread-safe.
 */
final class TypeCoverage {
    private final List<ScanRule> rules;
    private final Map<String, Boolean> known = new HashMap<>();
    private Optional<List<RuleTypes>> types = Optional.empty();

    TypeCoverage(List<ScanRule> rules) {
        this.rules = rules;
    }

    /** Whether a rule names the type, as its own or as one that must exist beside another. */
    boolean names(String type) {
        return known.computeIfAbsent(
                type.toLowerCase(Locale.ROOT), folded -> types().stream().anyMatch(rule -> rule.name(folded)));
    }

    /** Found out when a type is asked about: a definition may not even be read before. */
    private List<RuleTypes> types() {
        if (types.isEmpty()) {
            types = Optional.of(rules.stream()
                    .map(rule -> RuleTypes.of(rule.policy().definition().rule()))
                    .toList());
        }
        return types.get();
    }
}
