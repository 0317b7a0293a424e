package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The roles that the identity of an assignment needs, no more: those of the members whose effect, with the parameters
 * of this assignment, deploys or modifies.
 */
final class NeededRoles {
    private static final Pattern PARAMETER =
            Pattern.compile("\\[\\s*parameters\\(\\s*'([^']+)'\\s*\\)\\s*\\]", Pattern.CASE_INSENSITIVE);

    private final List<PolicyDefinition> definitions;
    private final Initiative initiative;
    private final Map<String, String> assigned = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    NeededRoles(List<PolicyDefinition> definitions, Initiative initiative, Map<String, JsonNode> parameters) {
        this.definitions = definitions;
        this.initiative = initiative;
        parameters.forEach((name, value) -> assigned.put(name, value.asText()));
    }

    /** Full ids of role definitions, each role once, ordered by GUID. */
    List<String> ids() {
        Map<String, String> byGuid = new TreeMap<>();
        initiative
                .members()
                .forEach(member -> definition(member)
                        .filter(definition -> acts(definition, member))
                        .ifPresent(definition -> roles(definition)
                                .forEach(role ->
                                        byGuid.putIfAbsent(ArmIds.name(role).toLowerCase(Locale.ROOT), role))));
        return List.copyOf(byGuid.values());
    }

    private Optional<PolicyDefinition> definition(Initiative.Member member) {
        return definitions.stream()
                .filter(definition -> definition.name().equalsIgnoreCase(member.definitionName()))
                .findFirst();
    }

    /** An effect that cannot be told without evaluating more than a parameter counts as one that acts. */
    private boolean acts(PolicyDefinition definition, Initiative.Member member) {
        return effect(definition, member)
                .flatMap(EffectName::named)
                .map(EffectName::needsIdentity)
                .orElse(true);
    }

    private Optional<String> effect(PolicyDefinition definition, Initiative.Member member) {
        Value effect = definition.rule().then().effect();
        Optional<String> name = parameterName(effect);
        return name.isEmpty() ? literal(effect) : inInitiative(value(name.get(), definition, member));
    }

    private static Optional<Value> value(String name, PolicyDefinition definition, Initiative.Member member) {
        return member.parameters().entrySet().stream()
                .filter(given -> given.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> definition.parameter(name).flatMap(Parameter::defaultValue));
    }

    private Optional<String> inInitiative(Optional<Value> value) {
        return value.flatMap(v -> {
            Optional<String> name = parameterName(v);
            return name.isEmpty() ? literal(v) : assigned(name.get());
        });
    }

    private Optional<String> assigned(String name) {
        return Optional.ofNullable(assigned.get(name))
                .or(() -> initiative.parameters().stream()
                        .filter(parameter -> parameter.name().equalsIgnoreCase(name))
                        .findFirst()
                        .flatMap(Parameter::defaultValue)
                        .flatMap(NeededRoles::literal));
    }

    private static Optional<String> parameterName(Value value) {
        if (value instanceof Value.Expression expression) {
            Matcher matcher = PARAMETER.matcher(expression.text());
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> literal(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }

    private static List<String> roles(PolicyDefinition definition) {
        Details details = definition.rule().then().details();
        List<Value> roles = List.of();
        if (details instanceof Details.IfNotExists existence) {
            roles = existence.roles();
        } else if (details instanceof Details.Modify modify) {
            roles = modify.roles();
        }
        return roles.stream().flatMap(role -> literal(role).stream()).toList();
    }
}
