package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Optional;
import java.util.function.Function;

/** Reads the transforms that the head of the table lists. */
final class Transforms {
    private static final String ABSENT = "absent";

    private Transforms() {}

    /**
     * The transform of a row.
     *
     * @throws IllegalArgumentException when the table has a word that this version does not know
     */
    static Transform of(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String argument = colon < 0 ? "" : text.substring(colon + 1);
        return switch (word) {
            case "=", "when" -> (value, scope) -> Optional.of(value);
            case "present" -> constant(Literal.of(argument));
            case "const" ->
                argument.equals(ABSENT) ? (value, scope) -> Optional.empty() : constant(Literal.of(argument));
            case "sensitive" -> (value, scope) -> unknown("a secret, only its presence counts");
            case "unknown" -> (value, scope) -> unknown("write-only, never in a plan");
            case "link" -> (value, scope) -> unknown("id of a resource that this one creates");
            case "computed" -> (value, scope) -> unknown("chosen by the service");
            case "pair" -> Values.pair(argument.substring(argument.indexOf('=') + 1));
            case "refname" -> Texts.reference(argument);
            case "concat" -> Texts.concat(argument);
            case "derive" -> Derivations.of(argument);
            case "each" -> Values.each(argument);
            case "join" -> Texts.join(argument);
            default -> ofKnown(byValue(word, argument));
        };
    }

    /** A transform that looks at the value alone: what is unknown stays so, and what is made of a secret is one. */
    private static Transform ofKnown(Function<JsonNode, Optional<JsonNode>> byValue) {
        return (value, scope) -> {
            if (UnknownValue.isPerhapsAbsent(value)) {
                return Optional.of(value);
            }
            Optional<JsonNode> unknown = UnknownValue.reason(value).map(UnknownValue::node);
            return unknown.isPresent() ? unknown : byValue.apply(value).map(made -> Texts.asSecretAs(value, made));
        };
    }

    private static Function<JsonNode, Optional<JsonNode>> byValue(String word, String argument) {
        return switch (word) {
            case "not" -> Values::not;
            case "bool" -> value -> Values.choose(argument, value);
            case "map" -> value -> Values.mapped(argument, value);
            case "true-only" -> value -> Optional.of(value).filter(JsonNode::asBoolean);
            case "unset" ->
                value -> Optional.of(value).filter(given -> !given.asText().equals(argument));
            case "split" -> value -> Texts.split(Texts.unquoted(argument), value);
            case "keyid" -> value -> KeyId.part(argument, value);
            case "rolename" -> Texts::roleId;
            case "json" -> Texts::parsed;
            default -> throw new IllegalArgumentException("no transform `" + word + "`");
        };
    }

    static Optional<JsonNode> unknown(String why) {
        return Optional.of(UnknownValue.node(why));
    }

    /** What may turn out to be absent is no presence. */
    private static Transform constant(JsonNode value) {
        return (any, scope) -> Optional.of(UnknownValue.isPerhapsAbsent(any) ? any : value.deepCopy());
    }
}
