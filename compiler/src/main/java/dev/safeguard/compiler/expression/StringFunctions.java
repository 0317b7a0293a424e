package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Making strings of strings. */
final class StringFunctions {
    /** The engine pads to at most 16 characters; ARM templates know no such bound. */
    private static final int MAX_PADDING = 16;

    static final List<RuleFunction> ALL = List.of(
            RuleFunction.partly(
                    "concat",
                    1,
                    MAX_ARGUMENTS,
                    StringFunctions::concat,
                    texts -> TextPattern.map(texts, UnaryOperator.identity())),
            RuleFunction.whole("format", 1, MAX_ARGUMENTS, CompositeFormat::format),
            RuleFunction.partly(
                    "toLower",
                    1,
                    1,
                    args -> Json.text(SimpleCase.lower(args.text(0))),
                    texts -> TextPattern.map(texts, SimpleCase::lower)),
            RuleFunction.partly(
                    "toUpper",
                    1,
                    1,
                    args -> Json.text(SimpleCase.upper(args.text(0))),
                    texts -> TextPattern.map(texts, SimpleCase::upper)),
            RuleFunction.whole("trim", 1, 1, args -> Json.text(Blanks.trim(args.text(0)))),
            RuleFunction.whole("replace", 3, 3, StringFunctions::replace),
            RuleFunction.whole("split", 2, 2, StringFunctions::split),
            RuleFunction.whole("join", 2, 2, StringFunctions::join),
            RuleFunction.whole("substring", 2, 3, StringFunctions::substring),
            RuleFunction.whole("padLeft", 2, 3, StringFunctions::padLeft));

    private StringFunctions() {}

    private static JsonNode concat(Arguments args) {
        return args.get(0).isArray() ? concatArrays(args) : concatTexts(args);
    }

    private static JsonNode concatArrays(Arguments args) {
        List<JsonNode> members = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            Measure.checkNodes(
                    args.function(), (long) members.size() + args.array(i).size());
            args.array(i).forEach(members::add);
        }
        return Json.array(members);
    }

    private static JsonNode concatTexts(Arguments args) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < args.size(); i++) {
            text.append(scalar(args, i));
            Measure.checkLength(args.function(), text.length());
        }
        return Json.text(text.toString());
    }

    private static String scalar(Arguments args, int index) {
        JsonNode node = args.get(index);
        if (node.isBoolean()) {
            return Json.textOf(node.booleanValue());
        }
        return Json.isInteger(node) ? node.asText() : args.text(index);
    }

    private static JsonNode replace(Arguments args) {
        String text = args.text(0);
        String old = args.text(1);
        String replacement = args.text(2);
        if (old.isEmpty()) {
            throw args.fault("the text to replace must not be empty");
        }
        TextSearch search = new TextSearch(SimpleCase.fold(old));
        String folded = SimpleCase.fold(text);
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (int at = search.in(folded, 0); at >= 0; at = search.in(folded, from)) {
            result.append(text, from, at).append(replacement);
            Measure.checkLength(args.function(), result.length());
            from = at + old.length();
        }
        return Json.text(result.append(text, from, text.length()).toString());
    }

    private static JsonNode split(Arguments args) {
        if (args.get(0).isNull()) {
            return Json.array(List.of());
        }
        List<String> delimiters = delimiters(args);
        List<String> parts =
                delimiters.isEmpty() ? Splitter.splitAtBlanks(args.text(0)) : Splitter.split(args.text(0), delimiters);
        return Json.array(parts.stream().map(Json::text).toList());
    }

    private static List<String> delimiters(Arguments args) {
        JsonNode delimiter = args.get(1);
        List<JsonNode> all = new ArrayList<>();
        if (delimiter.isArray()) {
            delimiter.forEach(all::add);
        } else {
            all.add(delimiter);
        }
        return all.stream().map(node -> args.text(1, node)).toList();
    }

    private static JsonNode join(Arguments args) {
        String delimiter = args.text(1);
        StringBuilder joined = new StringBuilder();
        int left = args.array(0).size();
        for (JsonNode member : args.array(0)) {
            joined.append(args.text(0, member)).append(--left > 0 ? delimiter : "");
            Measure.checkLength(args.function(), joined.length());
        }
        return Json.text(joined.toString());
    }

    private static JsonNode substring(Arguments args) {
        String text = args.text(0);
        long start = args.integer(1);
        long length = args.has(2) ? args.integer(2) : Math.max(0, text.length() - start);
        if (start < 0 || length < 0 || start > text.length() || length > text.length() - start) {
            throw args.fault("index " + start + " and length " + length + " do not lie within a string of length "
                    + text.length());
        }
        return Json.text(text.substring((int) start, (int) (start + length)));
    }

    private static JsonNode padLeft(Arguments args) {
        String text = args.get(0).isBoolean() ? args.text(0) : scalar(args, 0);
        long width = args.integer(1);
        String padding = args.has(2) && !args.get(2).isNull() ? args.text(2) : " ";
        if (width < 1 || width > MAX_PADDING) {
            throw args.fault("width must be 1 to " + MAX_PADDING + ", got " + width);
        }
        if (padding.length() != 1) {
            throw args.fault("padding must be exactly one character");
        }
        int missing = Math.max(0, (int) width - text.length());
        return Json.text(padding.repeat(missing) + text);
    }
}
