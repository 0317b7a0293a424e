package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An initiative with those of its definitions that are at hand. */
public record ChosenInitiative(Initiative initiative, List<PolicyDefinition> definitions) {
    public ChosenInitiative {
        definitions = List.copyOf(definitions);
    }

    /** The definition that a member's id means: by its last segment, in any case. */
    public Optional<PolicyDefinition> definition(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return definitions.stream()
                .filter(definition -> definition.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** {@code hipaa 1.0.0}. */
    public String label() {
        return initiative.name() + initiative.version().map(v -> " " + v).orElse("");
    }
}
