package dev.safeguard.initiatives.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of the two rules of a pair, with its parameters bound.
 *
 * @param literals its parameters' values
 */
record Side(PolicyDefinition definition, PlannedPolicy policy, Literals literals) {
    private static final Engine ENGINE = Engine.with(AliasCatalog.bundled());

    /** What a rule says of a resource. */
    enum Verdict {
        VIOLATION,
        NONE,
        /** No verdict: evaluation fails, is not done here, or is left to people. */
        OPEN
    }

    /** With defaults, samples for what has none, and an effect that does something. */
    static Side of(PolicyDefinition definition) {
        Map<String, JsonNode> given = new HashMap<>();
        Map<String, JsonNode> bound = new HashMap<>();
        for (Parameter parameter : definition.parameters()) {
            JsonNode value = value(parameter);
            bound.put(parameter.name().toLowerCase(Locale.ROOT), value);
            given.put(parameter.name(), value);
        }
        Planning planning = ENGINE.plan(definition, given);
        if (planning instanceof Planning.Planned planned) {
            return new Side(definition, planned.policy(), new Literals(bound));
        }
        throw new AssertionError(definition.name() + ": " + planning);
    }

    private static JsonNode value(Parameter parameter) {
        Optional<JsonNode> byDefault = parameter.defaultValue().map(Values::toJson);
        boolean isOff = byDefault
                        .map(JsonNode::asText)
                        .filter("disabled"::equalsIgnoreCase)
                        .isPresent()
                && parameter.name().toLowerCase(Locale.ROOT).contains("effect");
        if (byDefault.isPresent() && !isOff) {
            return byDefault.get();
        }
        return parameter.allowedValues().stream()
                .filter(value -> !value.equals(Value.of("Disabled")))
                .map(Values::toJson)
                .findFirst()
                .orElseGet(() -> sample(parameter.type()));
    }

    private static JsonNode sample(String type) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "array" -> json.arrayNode().add("sample");
            case "object" -> json.objectNode();
            case "boolean" -> json.booleanNode(true);
            case "integer", "float" -> json.numberNode(1);
            case "datetime" -> TextNode.valueOf("2026-01-01T00:00:00.0000000Z");
            default -> TextNode.valueOf("sample");
        };
    }

    /** Whether the resource is as the rule demands; not concerned and compliant are the same to whoever is asked. */
    Verdict verdict(Specimen specimen) {
        Decision decision = decide(specimen);
        if (decision instanceof Decision.NonCompliant) {
            return Verdict.VIOLATION;
        }
        return decision instanceof Decision.Compliant || decision instanceof Decision.NotApplicable
                ? Verdict.NONE
                : Verdict.OPEN;
    }

    /** What the existence check of this rule would look for; empty when it does not look for this resource. */
    Optional<ObjectNode> sought(Specimen specimen) {
        return definition.rule().then().details() instanceof Details.IfNotExists
                        && decide(specimen.alone()) instanceof Decision.NonCompliant bad
                ? Optional.of(bad.details().others())
                        .filter(details -> details.path("type").isTextual())
                : Optional.empty();
    }

    private Decision decide(Specimen specimen) {
        return policy.decide(Resource.of(specimen.resource()), specimen.surroundings());
    }
}
