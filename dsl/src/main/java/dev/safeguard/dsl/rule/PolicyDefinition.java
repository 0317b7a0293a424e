package dev.safeguard.dsl.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An Azure policy definition ({@code Microsoft.Authorization/policyDefinitions}).
 *
 * @param name resource name, 1 to 64 characters; empty for a definition that has none yet
 * @param id full resource id when the document gives one
 * @param mode {@code All}, {@code Indexed} or a resource provider's mode; empty when the document has none
 * @param policyType {@code BuiltIn}, {@code Custom}, {@code Static}, as written
 * @param version {@code #.#.#}
 * @param others properties that the model does not interpret, kept so that reading and emitting loses nothing
 */
public record PolicyDefinition(
        String name,
        Optional<String> id,
        Optional<String> displayName,
        Optional<String> description,
        Optional<String> policyType,
        Optional<String> mode,
        Optional<String> version,
        Value.Obj metadata,
        List<Parameter> parameters,
        PolicyRule rule,
        Value.Obj others) {
    public PolicyDefinition {
        parameters = List.copyOf(parameters);
    }

    /** The parameter of that name, in any case. */
    public Optional<Parameter> parameter(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return parameters.stream()
                .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
