package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SimpleCase;
import dev.safeguard.compiler.expression.TextSearch;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/** Looking for one value in another: members of arrays with case and type by type, keys of objects without case. */
final class SearchFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("contains", 2, 2, SearchFunctions::contains),
            TemplateFunction.lazy("startsWith", 2, 2, call -> edge(call, false)),
            TemplateFunction.lazy("endsWith", 2, 2, call -> edge(call, true)),
            TemplateFunction.whole("indexOf", 2, 2, args -> position(args, SimpleCase::indexOf, true)),
            TemplateFunction.whole("lastIndexOf", 2, 2, args -> position(args, SimpleCase::lastIndexOf, false)),
            TemplateFunction.whole("like", 2, 2, args -> Json.bool(Wildcard.matches(args.text(0), args.text(1)))));

    private SearchFunctions() {}

    private static JsonNode contains(Invocation call) {
        Arguments args = call.arguments();
        JsonNode container = args.get(0);
        JsonNode wanted = args.get(1);
        if (container.isArray()) {
            return inArray(args, container, wanted);
        }
        Optional<JsonNode> unknown = Unknowns.first(args.all());
        if (UnknownValue.members(container).isPresent() && !UnknownValue.isUnknown(wanted)) {
            return hasKey(container, key(args));
        }
        if (unknown.isPresent()) {
            return surely(args, (text, part) -> text.surelyContains(part))
                    ? Json.bool(true)
                    : Unknowns.carried(unknown.get());
        }
        return container.isObject()
                ? Json.bool(Json.nameIn(args.object(0), key(args)).isPresent())
                : Json.bool(new TextSearch(part(args)).isIn(args.text(0)));
    }

    private static JsonNode hasKey(JsonNode partial, String key) {
        JsonNode member = UnknownValue.member(partial, key);
        return UnknownValue.isPerhapsAbsent(member) ? Unknowns.carried(member) : Json.bool(!member.isMissingNode());
    }

    private static String key(Arguments args) {
        return Json.isInteger(args.get(1)) ? args.get(1).asText() : args.text(1);
    }

    /** A number looked for in a text is its digits. */
    private static String part(Arguments args) {
        return key(args);
    }

    private static JsonNode inArray(Arguments args, JsonNode array, JsonNode wanted) {
        args.work().measure(array);
        args.work().charge((long) array.size() * (1 + wanted.size()));
        DeepEquality found = DeepEquality.DIFFERENT;
        for (JsonNode member : array) {
            found = found.or(TemplateEquality.of(member, wanted));
        }
        return ComparisonFunctions.answer(found, args.all());
    }

    /** Whether a partly known text answers yes whatever its unknown parts are. */
    private static boolean surely(Arguments args, BiPredicate<PartialText, String> holds) {
        return args.get(1).isTextual()
                && UnknownValue.pattern(args.get(0)).isPresent()
                && PartialText.of(args.get(0))
                        .filter(text -> holds.test(text, args.get(1).textValue()))
                        .isPresent();
    }

    private static JsonNode edge(Invocation call, boolean end) {
        Arguments args = call.arguments();
        Optional<JsonNode> unknown = Unknowns.first(args.all());
        if (unknown.isEmpty()) {
            return Json.bool(isEdge(args.text(0), args.text(1), end));
        }
        if (surely(args, (text, part) -> isEdge(end ? text.suffix() : text.prefix(), part, end))) {
            return Json.bool(true);
        }
        boolean never = surely(args, (text, part) -> isOther(end ? text.suffix() : text.prefix(), part, end));
        return never ? Json.bool(false) : Unknowns.carried(unknown.get());
    }

    private static boolean isEdge(String text, String part, boolean end) {
        String edge = part.length() > text.length()
                ? text
                : end ? text.substring(text.length() - part.length()) : text.substring(0, part.length());
        return InvariantText.equal(edge, part);
    }

    /** Whether what is known of an edge is something else already. */
    private static boolean isOther(String known, String part, boolean end) {
        int length = Math.min(known.length(), part.length());
        return end
                ? !isEdge(known, part.substring(part.length() - length), true)
                : !isEdge(known, part.substring(0, length), false);
    }

    private static JsonNode position(Arguments args, ToIntBiFunction<String, String> inText, boolean first) {
        return Json.integer(
                args.get(0).isArray() ? inArray(args, first) : inText.applyAsInt(args.text(0), args.text(1)));
    }

    private static int inArray(Arguments args, boolean first) {
        JsonNode array = args.array(0);
        int position = -1;
        for (int i = 0; i < array.size() && (position < 0 || !first); i++) {
            position = TemplateEquality.of(array.get(i), args.get(1)) == DeepEquality.SAME ? i : position;
        }
        return position;
    }
}
