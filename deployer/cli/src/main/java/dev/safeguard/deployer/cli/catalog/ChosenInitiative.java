package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An initiative with those of its definitions that are at hand. */
public final class ChosenInitiative {
    private final Initiative initiative;
    private final List<PolicyDefinition> definitions;
    private final Map<String, PolicyDefinition> byName = new HashMap<>();

    ChosenInitiative(Initiative initiative, List<PolicyDefinition> definitions) {
        this.initiative = initiative;
        this.definitions = List.copyOf(definitions);
        definitions.forEach(definition -> byName.putIfAbsent(lower(definition.name()), definition));
    }

    public Initiative initiative() {
        return initiative;
    }

    public List<PolicyDefinition> definitions() {
        return definitions;
    }

    /** The definition that a member's id means: by its last segment, in any case. */
    public Optional<PolicyDefinition> definition(String id) {
        return Optional.ofNullable(byName.get(lower(id.substring(id.lastIndexOf('/') + 1))));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** {@code hipaa 1.0.0}. */
    public String label() {
        return initiative.name() + initiative.version().map(v -> " " + v).orElse("");
    }
}
