package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Property access and indexing. */
final class Lookup {
    private static final int NAMES_SHOWN = 50;

    private Lookup() {}

    /** The member; a fault when there is none. Of an unknown key it is certain that it leads to a member. */
    static JsonNode get(JsonNode target, JsonNode key) {
        return UnknownValue.isUnknown(key) && target.isContainerNode()
                ? any(target, key)
                : find(target, key).orElseThrow(() -> missing(target, key));
    }

    /** What all members have in common to which the key may lead. */
    private static JsonNode any(JsonNode target, JsonNode key) {
        Stream<JsonNode> members = target.isArray()
                ? target.valueStream()
                : target.propertyStream()
                        .filter(member -> mayBe(key, member.getKey()))
                        .map(Map.Entry::getValue);
        return members.reduce((a, b) -> Alternatives.of(a, b, Unknowns.why(key)))
                .orElseGet(() -> Unknowns.perhaps(key));
    }

    private static boolean mayBe(JsonNode key, String name) {
        List<JsonNode> choices = UnknownValue.choices(key);
        boolean chosen = choices.isEmpty()
                || choices.stream().anyMatch(choice -> choice.asText().equalsIgnoreCase(name));
        return chosen && PartialText.of(key).filter(text -> !text.mayName(name)).isEmpty();
    }

    /** The member, or empty when there is none; a fault when the target can have no such member. The key is known. */
    static Optional<JsonNode> find(JsonNode target, JsonNode key) {
        if (UnknownValue.isUnknown(target)) {
            return key.isTextual()
                    ? Optional.of(UnknownValue.member(target, key.textValue()))
                            .filter(member -> !member.isMissingNode())
                    : Optional.of(Unknowns.perhaps(target));
        }
        if (target.isObject() && key.isTextual()) {
            return Json.nameIn(target, key.textValue()).map(target::get);
        }
        if (target.isArray() && Json.isInteger(key)) {
            return at(target, key.longValue());
        }
        throw new TemplateFault("The language expression property '" + shown(key) + "' can't be evaluated: a value of"
                + " type '" + TypeName.of(target) + "' has no such member.");
    }

    static Optional<JsonNode> at(JsonNode array, long index) {
        return index >= 0 && index < array.size() ? Optional.of(array.get((int) index)) : Optional.empty();
    }

    private static TemplateFault missing(JsonNode target, JsonNode key) {
        if (target.isArray()) {
            return outOfBounds(key.longValue());
        }
        return new TemplateFault("The language expression property '" + shown(key)
                + "' doesn't exist, available properties are '" + names(target) + "'.");
    }

    static TemplateFault outOfBounds(long index) {
        return new TemplateFault("The language expression property array index '" + index + "' is out of bounds.");
    }

    static String shown(JsonNode key) {
        if (SecretText.isSecret(key)) {
            return SecretText.SHOWN;
        }
        return key.isContainerNode() ? TypeName.of(key) : key.asText();
    }

    private static String names(JsonNode object) {
        return PartialObject.known(object)
                .propertyStream()
                .map(Map.Entry::getKey)
                .limit(NAMES_SHOWN)
                .collect(Collectors.joining(", "));
    }
}
