package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.OptionalInt;

/** What texts and arrays have in common: length, ends, parts. Of a structure it is known even where its members are not. */
final class SequenceFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("length", 1, 1, SequenceFunctions::length),
            TemplateFunction.lazy("empty", 1, 1, SequenceFunctions::empty),
            TemplateFunction.members("first", 1, 1, args -> end(args, true)),
            TemplateFunction.members("last", 1, 1, args -> end(args, false)),
            TemplateFunction.lazy("take", 2, 2, SequenceFunctions::take),
            TemplateFunction.parts("skip", 2, 2, SequenceFunctions::skip));

    private SequenceFunctions() {}

    private static JsonNode length(Invocation call) {
        Arguments args = call.arguments();
        JsonNode value = args.get(0);
        if (UnknownValue.isUnknown(value)) {
            OptionalInt length = PartialText.of(value).map(PartialText::length).orElse(OptionalInt.empty());
            return length.isPresent() ? Json.integer(length.getAsInt()) : Unknowns.carried(value);
        }
        if (!value.isContainerNode() && !value.isTextual()) {
            throw args.wrong(0, "Array, Object or String");
        }
        return Json.integer(value.isTextual() ? value.textValue().length() : value.size());
    }

    private static JsonNode empty(Invocation call) {
        JsonNode value = call.evaluate(0);
        if (UnknownValue.isUnknown(value)) {
            boolean some =
                    PartialText.of(value).filter(PartialText::isSurelyNotEmpty).isPresent()
                            || PartialObject.known(value)
                                    .valueStream()
                                    .anyMatch(member -> !UnknownValue.isPerhapsAbsent(member));
            return some ? Json.bool(false) : Unknowns.carried(value);
        }
        boolean container = value.isContainerNode() && value.isEmpty();
        return Json.bool(value.isNull()
                || container
                || (value.isTextual() && value.textValue().isEmpty()));
    }

    private static JsonNode end(Arguments args, boolean first) {
        JsonNode value = args.get(0);
        if (value.isTextual()) {
            String text = value.textValue();
            return like(value, first ? head(text, 1) : tail(text, Math.max(0, text.length() - 1)));
        }
        int last = args.array(0).size() - 1;
        return last < 0 ? Json.nothing() : value.get(first ? 0 : last);
    }

    /** A part of a text that is as secret as the whole. */
    private static JsonNode like(JsonNode whole, String part) {
        return SecretText.isSecret(whole) ? SecretText.of(part) : Json.text(part);
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }

    private static int clamped(Arguments args) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, args.integer(1)));
    }

    private static JsonNode take(Invocation call) {
        Arguments args = call.arguments();
        if (Unknowns.first(args.all()).isEmpty()) {
            return take(args);
        }
        JsonNode value = args.get(0);
        return UnknownValue.isUnknown(args.get(1))
                ? Unknowns.carried(args.get(1))
                : PartialText.of(value)
                        .flatMap(text -> text.head(clamped(args)))
                        .map(text -> text.isKnown() ? Json.text(text.prefix()) : text.unknown(Unknowns.why(value)))
                        .orElseGet(() -> takeUnknown(call, value));
    }

    /** Nobody can tell the beginning of an array from that of a text. */
    private static JsonNode takeUnknown(Invocation call, JsonNode value) {
        return UnknownValue.pattern(value).isPresent()
                ? call.unknownText(Unknowns.why(value))
                : Unknowns.carried(value);
    }

    private static JsonNode take(Arguments args) {
        JsonNode value = args.get(0);
        return value.isTextual()
                ? like(value, head(args.text(0), clamped(args)))
                : members(args, 0, Math.min(clamped(args), args.array(0).size()));
    }

    private static JsonNode skip(Arguments args) {
        JsonNode value = args.get(0);
        return value.isTextual()
                ? like(value, tail(args.text(0), clamped(args)))
                : members(args, clamped(args), args.array(0).size());
    }

    private static JsonNode members(Arguments args, int from, int to) {
        ArrayNode members = Json.FACTORY.arrayNode();
        for (int i = from; i < to; i++) {
            members.add(args.get(0).get(i));
        }
        return members;
    }
}
