package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds objects against a schema: its properties, what may come beside them, and the variant a discriminator chooses. */
record ObjectCheck(TypeCheck types, Part schema) {

    Optional<String> refusal(JsonNode value) {
        Map<String, Part> properties =
                schema.member("properties").map(Part::members).orElse(Map.of());
        Stream<Optional<String>> declared =
                properties.entrySet().stream().map(property -> property(property.getKey(), property.getValue(), value));
        Stream<Optional<String>> others = value.properties().stream()
                .filter(member -> properties.keySet().stream().noneMatch(member.getKey()::equalsIgnoreCase))
                .map(member -> additional(member.getKey(), member.getValue()));
        return Stream.of(declared, others, Stream.of(variant(value)))
                .flatMap(rules -> rules)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> property(String name, Part property, JsonNode value) {
        Optional<JsonNode> given = Names.member(value, name);
        if (given.isEmpty()) {
            return types.isNullable(property) ? Optional.empty() : Optional.of("property '" + name + "' is missing");
        }
        return types.refusal(property, given.get()).map(TypeCheck.at("property '" + name + "'"));
    }

    private Optional<String> additional(String name, JsonNode value) {
        Optional<Part> rule = schema.member("additionalProperties").filter(part -> !isDiscriminator(name));
        if (rule.isPresent() && rule.get().json().isObject()) {
            return types.refusal(rule.get(), value).map(TypeCheck.at("property '" + name + "'"));
        }
        boolean closed = rule.isPresent() && !rule.get().json().asBoolean(true);
        return closed ? Optional.of("property '" + name + "' is not allowed") : Optional.empty();
    }

    private boolean isDiscriminator(String name) {
        return schema.member("discriminator")
                .flatMap(d -> d.string("propertyName"))
                .filter(name::equalsIgnoreCase)
                .isPresent();
    }

    private Optional<String> variant(JsonNode value) {
        Optional<Part> discriminator = schema.member("discriminator");
        if (discriminator.isEmpty()) {
            return Optional.empty();
        }
        String property = discriminator.get().string("propertyName").orElse("type");
        Optional<JsonNode> chosen = Names.member(value, property);
        if (chosen.isEmpty() || !chosen.get().isTextual()) {
            return chosen.isEmpty() ? Optional.of("property '" + property + "' is missing") : Optional.empty();
        }
        Optional<Part> variant = discriminator
                .get()
                .member("mapping")
                .flatMap(mapping -> mapping.member(chosen.get().textValue()));
        return variant.isEmpty()
                ? Optional.of("property '" + property + "' names no variant")
                : new Variant(property, variant.get()).refusal(value);
    }

    private final class Variant {
        private final String property;
        private final Part schema;

        Variant(String property, Part schema) {
            this.property = property;
            this.schema = schema;
        }

        /** The property that chose the variant is no additional one in it. */
        Optional<String> refusal(JsonNode value) {
            Part variant = types.resolve(schema);
            boolean declares = variant.member("properties")
                    .filter(properties -> properties.has(property))
                    .isPresent();
            return types.refusal(schema, declares ? value : without(value));
        }

        private JsonNode without(JsonNode value) {
            ObjectNode rest = value.deepCopy();
            Names.in(value, property).ifPresent(rest::remove);
            return rest;
        }
    }
}
