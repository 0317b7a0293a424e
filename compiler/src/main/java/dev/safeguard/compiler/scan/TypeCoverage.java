package dev.safeguard.compiler.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which resource types the rules are about. Rules for any type, on tags and locations say, are about none in particular: a
 * type that only they see has not been evaluated. Not thread-safe.
 */
final class TypeCoverage {
    private final List<RuleTypes> rules;
    private final Map<String, Boolean> known = new HashMap<>();

    TypeCoverage(List<ScanRule> rules) {
        this.rules = rules.stream()
                .map(rule -> RuleTypes.of(rule.policy().definition().rule()))
                .toList();
    }

    /** Whether a rule names the type, as its own or as one that must exist beside another. */
    boolean names(String type) {
        return known.computeIfAbsent(
                type.toLowerCase(Locale.ROOT), folded -> rules.stream().anyMatch(rule -> rule.name(folded)));
    }
}
