package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finding something in a string, an array or an object. Strings are searched without case, elements with case. */
final class SearchFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.partly("contains", 2, 2, SearchFunctions::contains, SearchFunctions::surelyContains),
            RuleFunction.structure("indexOf", 2, 2, args -> index(args, true)),
            RuleFunction.structure("lastIndexOf", 2, 2, args -> index(args, false)),
            RuleFunction.whole("startsWith", 2, 2, args -> affix(args, String::startsWith)),
            RuleFunction.whole("endsWith", 2, 2, args -> affix(args, String::endsWith)));

    private SearchFunctions() {}

    private static JsonNode contains(Arguments args) {
        JsonNode container = args.get(0);
        if (container.isObject()) {
            return Json.bool(Json.nameIn(container, args.text(1)).isPresent());
        }
        if (container.isTextual()) {
            return Json.bool(InvariantText.contains(container.textValue(), args.text(1)));
        }
        if (!container.isArray()) {
            throw args.wrong(0, "a string, an array or an object");
        }
        return member(container, args.get(1)).asJson();
    }

    /** Of a text that is known in part only what it holds can be said, not what it lacks. */
    private static Optional<Outcome> surelyContains(List<Outcome> texts) {
        return texts.get(0) instanceof Outcome.Unknown unknown
                        && texts.get(1) instanceof Outcome.Value part
                        && part.json().isTextual()
                ? unknown.pattern()
                        .map(TextPattern::of)
                        .filter(pattern -> pattern.surelyContains(part.json().textValue()))
                        .map(pattern -> new Outcome.Value(Json.bool(true)))
                : Optional.empty();
    }

    private static DeepEquality member(JsonNode array, JsonNode wanted) {
        return array.valueStream()
                .map(member -> DeepEquality.of(member, wanted))
                .reduce(DeepEquality.DIFFERENT, DeepEquality::or);
    }

    private static JsonNode affix(Arguments args, BiPredicate<String, String> test) {
        return Json.bool(test.test(InvariantText.fold(args.text(0)), InvariantText.fold(args.text(1))));
    }

    private static JsonNode index(Arguments args, boolean first) {
        JsonNode container = args.get(0);
        if (container.isNull()) {
            return Json.integer(-1);
        }
        if (container.isTextual()) {
            return Json.integer(inText(container.textValue(), args.text(1), first));
        }
        return inArray(args.array(0), args.get(1), first);
    }

    private static int inText(String text, String part, boolean first) {
        return first ? SimpleCase.indexOf(text, part) : SimpleCase.lastIndexOf(text, part);
    }

    /** An element that may be equal makes the index unknown when it comes before one that is. */
    private static JsonNode inArray(JsonNode array, JsonNode wanted, boolean first) {
        for (int i = 0; i < array.size(); i++) {
            int at = first ? i : array.size() - 1 - i;
            DeepEquality equality = DeepEquality.of(array.get(at), wanted);
            if (equality != DeepEquality.DIFFERENT) {
                return equality == DeepEquality.SAME ? Json.integer(at) : equality.asJson();
            }
        }
        return Json.integer(-1);
    }
}
