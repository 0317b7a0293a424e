package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds values against the types of a template, definitions included. What is unknown fits everything. */
record TypeCheck(Template template) {
    private static final String DEFINITIONS = "#/definitions/";
    private static final int MAX_REFERENCES = 50;
    /** Longer lists are of regions or sizes, over which no policy is of one mind. */
    private static final int MAX_CHOICES = 100;
    /** Secrets among them would be no secrets. */
    private static final Set<String> SCALARS = Set.of("string", "int", "bool");

    /** The schema itself, or the definition at the end of its {@code $ref}s. */
    Part resolve(Part schema) {
        Part resolved = schema;
        for (int i = 0; resolved.has("$ref"); i++) {
            String reference = resolved.string("$ref").orElse("");
            if (i == MAX_REFERENCES || !reference.startsWith(DEFINITIONS)) {
                throw new TemplateFault("The type reference '" + reference + "' leads nowhere.");
            }
            String name =
                    reference.substring(DEFINITIONS.length()).replace("~1", "/").replace("~0", "~");
            resolved = template.definition(name)
                    .orElseThrow(() -> new TemplateFault("The type definition '" + name + "' is not found."));
        }
        return resolved;
    }

    /** The type that a schema names in the end, in lower case; empty when it names none. */
    String typeOf(Part schema) {
        return resolve(schema).string("type").orElse("").toLowerCase(Locale.ROOT);
    }

    boolean isNullable(Part schema) {
        return isTrue(schema) || isTrue(resolve(schema));
    }

    private static boolean isTrue(Part schema) {
        return schema.value("nullable").asBoolean(false);
    }

    /** The scalars of which every value is one; empty when there is no such list. Of an array the list says what is in it. */
    List<JsonNode> choices(Part schema) {
        List<JsonNode> allowed = Stream.of(schema, resolve(schema))
                .flatMap(part -> part.member("allowedValues").stream())
                .map(part -> part.json().valueStream().toList())
                .findFirst()
                .orElse(List.of());
        boolean fit =
                SCALARS.contains(typeOf(schema)) && allowed.stream().allMatch(value -> fits(typeOf(schema), value));
        return fit && allowed.size() <= MAX_CHOICES ? allowed : List.of();
    }

    /** Why the value has the wrong type, in ARM's words; empty when the type is right. */
    Optional<String> wrongType(Part schema, JsonNode value) {
        String wanted = typeOf(schema);
        if (UnknownValue.isUnknown(value) || wanted.isEmpty() || (value.isNull() && isNullable(schema))) {
            return Optional.empty();
        }
        return fits(wanted, value)
                ? Optional.empty()
                : Optional.of("Template parameter JToken type is not valid. Expected '" + expected(wanted)
                        + "'. Actual '" + actual(value) + "'");
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string", "securestring" -> value.isTextual();
            case "int" -> value.isIntegralNumber();
            case "bool" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object", "secureobject" -> value.isObject();
            default -> throw new TemplateFault("The type '" + type + "' is not valid.");
        };
    }

    private static String expected(String type) {
        return switch (type) {
            case "string", "securestring" -> "String, Uri";
            case "int" -> "Integer";
            case "bool" -> "Boolean";
            case "array" -> "Array";
            default -> "Object";
        };
    }

    private static String actual(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "String";
            case NUMBER -> value.isIntegralNumber() ? "Integer" : "Float";
            case BOOLEAN -> "Boolean";
            case ARRAY -> "Array";
            case OBJECT -> "Object";
            default -> "Null";
        };
    }

    /** The first thing by which a value of the right type breaks a rule of its schema; values are not shown. */
    Optional<String> refusal(Part schema, JsonNode value) {
        if (UnknownValue.isUnknown(value) || (value.isNull() && isNullable(schema))) {
            return Optional.empty();
        }
        Part own = resolve(schema);
        Stream<Optional<String>> rules = Stream.of(
                wrongType(schema, value),
                Constraints.refusal(schema, value),
                own.equals(schema) ? Optional.empty() : Constraints.refusal(own, value),
                value.isObject() ? new ObjectCheck(this, own).refusal(value) : items(own, value));
        return rules.flatMap(Optional::stream).findFirst();
    }

    private Optional<String> items(Part schema, JsonNode value) {
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<Part> prefix = schema.member("prefixItems").map(Part::items).orElse(List.of());
        return IntStream.range(0, value.size())
                .mapToObj(i -> item(schema, prefix, i, value.get(i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> item(Part schema, List<Part> prefix, int index, JsonNode value) {
        if (index < prefix.size()) {
            return refusal(prefix.get(index), value).map(at("item " + index));
        }
        Optional<Part> items = schema.member("items");
        if (items.isPresent() && items.get().json().isObject()) {
            return refusal(items.get(), value).map(at("item " + index));
        }
        boolean closed = items.isPresent() && !items.get().json().asBoolean(true);
        return closed ? Optional.of("item " + index + " is one too many") : Optional.empty();
    }

    /** Puts before a problem where in the value it lies. */
    static UnaryOperator<String> at(String where) {
        return problem -> where + ": " + problem;
    }
}
