package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Blanks;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.NameGuid;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.SimpleCase;
import dev.safeguard.compiler.expression.Splitter;
import dev.safeguard.compiler.expression.TextSearch;
import dev.safeguard.compiler.expression.UniqueString;
import dev.safeguard.compiler.expression.Utf8;
import dev.safeguard.compiler.template.language.PartialText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Making texts of texts. */
final class TextFunctions {
    static final List<TemplateFunction> ALL = List.of(
            characterwise("toLower", 1, args -> SimpleCase::lower),
            characterwise("toUpper", 1, args -> SimpleCase::upper),
            characterwise("replace", 3, TextFunctions::replacing),
            TemplateFunction.text("trim", 1, 1, args -> Json.text(Blanks.trim(args.text(0)))),
            TemplateFunction.text("substring", 1, 3, TextFunctions::substring),
            TemplateFunction.text("padLeft", 2, 3, TextFunctions::padLeft),
            TemplateFunction.whole("split", 2, 2, TextFunctions::split),
            TemplateFunction.text(
                    "uniqueString", 1, TemplateFunction.ANY, args -> Json.text(UniqueString.of(joined(args)))),
            TemplateFunction.text("guid", 1, TemplateFunction.ANY, args -> Json.text(NameGuid.of(joined(args)))));

    private TextFunctions() {}

    /**
     * A function that changes each character by itself: parts that are known stay known, and what becomes of the others has
     * the name of the same call of them.
     */
    private static TemplateFunction characterwise(
            String name, int arity, Function<Arguments, UnaryOperator<String>> change) {
        return TemplateFunction.lazy(name, arity, arity, call -> {
            Arguments args = call.arguments();
            return partly(args, change)
                    .orElseGet(() -> TemplateFunction.whole(
                            args, known -> Json.text(change.apply(known).apply(known.text(0))), call::unknownText));
        });
    }

    private static Optional<JsonNode> partly(Arguments args, Function<Arguments, UnaryOperator<String>> change) {
        List<JsonNode> others = args.all().subList(1, args.size());
        if (args.get(0).isTextual() || !others.stream().allMatch(TextFunctions::isPlain) || !isOneCharacter(others)) {
            return Optional.empty();
        }
        return PartialText.of(args.get(0))
                .map(text -> text.mapped(change.apply(args), hole -> called(args, hole, others))
                        .unknown(Unknowns.why(args.get(0))));
    }

    /** Whether a text may stand in the name of a hole. */
    private static boolean isPlain(JsonNode text) {
        return text.isTextual()
                && !SecretText.isSecret(text)
                && text.textValue().indexOf('{') < 0
                && text.textValue().indexOf('}') < 0;
    }

    /** Only a single character cannot lie half in a hole. */
    private static boolean isOneCharacter(List<JsonNode> others) {
        return others.isEmpty() || others.get(0).textValue().length() == 1;
    }

    private static Piece called(Arguments args, Piece hole, List<JsonNode> others) {
        String function = args.invocation().call().function();
        if (InvariantText.equal(function, "toLower") && hole.isLower()) {
            return hole;
        }
        StringBuilder call = new StringBuilder(function).append('(').append(hole.text());
        others.forEach(other -> call.append(", '").append(other.textValue()).append('\''));
        return new Piece(true, SourceText.shortened(call.append(')').toString()));
    }

    private static UnaryOperator<String> replacing(Arguments args) {
        String old = args.text(1);
        String replacement = args.text(2);
        if (old.isEmpty()) {
            throw args.fault("expects its parameter '2' to be a string that is not empty.");
        }
        return text -> replaced(args.work(), text, new TextSearch(old), replacement);
    }

    private static String replaced(Work work, String text, TextSearch old, String replacement) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int at = old.in(text, 0); at >= 0; at = old.in(text, from)) {
            result.append(text, from, at).append(replacement);
            work.chargeText(replacement.length());
            work.checkLength(result.length());
            from = at + old.length();
        }
        return result.append(text, from, text.length()).toString();
    }

    private static JsonNode substring(Arguments args) {
        String text = args.text(0);
        long start = args.has(1) ? args.integer(1) : 0;
        long length = args.has(2) ? args.integer(2) : Math.max(0, text.length() - start);
        if (start < 0 || length < 0 || start > text.length() || length > text.length() - start) {
            throw new TemplateFault(
                    "The index and length parameters must refer to a location within the string. The index"
                            + " parameter: '" + start + "', the length parameter: '" + length
                            + "', the length of the string parameter: '" + text.length() + "'.");
        }
        return Json.text(text.substring((int) start, (int) (start + length)));
    }

    private static JsonNode padLeft(Arguments args) {
        String text = Json.isInteger(args.get(0)) ? args.get(0).asText() : args.text(0);
        long missing = args.integer(1) - text.length();
        String padding = args.has(2) ? args.text(2) : " ";
        if (padding.length() != 1) {
            throw args.fault("expects its parameter '3' to be a single character.");
        }
        args.work().checkLength(missing);
        return Json.text(padding.repeat((int) Math.max(0, missing)) + text);
    }

    private static JsonNode split(Arguments args) {
        String text = args.text(0);
        List<JsonNode> parts = new ArrayList<>();
        Splitter.split(text, delimiters(args)).forEach(part -> parts.add(Json.text(part)));
        return Json.array(parts);
    }

    private static List<String> delimiters(Arguments args) {
        if (!args.get(1).isArray()) {
            return List.of(args.text(1));
        }
        JsonNode delimiters = args.array(1);
        if (!delimiters.valueStream().allMatch(JsonNode::isTextual)) {
            throw args.wrong(1, "Array of strings");
        }
        return delimiters.valueStream().map(JsonNode::textValue).toList();
    }

    private static byte[] joined(Arguments args) {
        return Utf8.bytes(String.join("-", args.texts()));
    }
}
