package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.FormatPiece;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/** Putting texts together: what is known of the parts is known of the whole. */
final class TextBuildingFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("concat", 0, TemplateFunction.ANY, TextBuildingFunctions::concat),
            TemplateFunction.lazy("format", 1, TemplateFunction.ANY, TextBuildingFunctions::format),
            TemplateFunction.lazy("join", 2, 2, TextBuildingFunctions::join));

    private TextBuildingFunctions() {}

    /** Of arrays or of texts; of unknown values nobody can tell which. */
    private static JsonNode concat(Invocation call) {
        Arguments args = call.arguments();
        if (args.all().stream().anyMatch(JsonNode::isArray)) {
            return arrays(args);
        }
        boolean allUnknown = args.size() > 0
                && args.all().stream()
                        .allMatch(arg -> UnknownValue.isUnknown(arg)
                                && UnknownValue.pattern(arg).isEmpty());
        return allUnknown ? Unknowns.carried(args.get(0)) : texts(args);
    }

    private static JsonNode arrays(Arguments args) {
        ArrayNode all = Json.FACTORY.arrayNode();
        Optional<JsonNode> unknown = Unknowns.first(args.all());
        for (int i = 0; i < args.size(); i++) {
            if (!UnknownValue.isUnknown(args.get(i))) {
                args.array(i).forEach(all::add);
            }
        }
        args.work().measure(all);
        return unknown.map(Unknowns::carried).orElse(all);
    }

    private static JsonNode texts(Arguments args) {
        TextParts text = new TextParts(args.invocation().evaluation());
        for (int i = 0; i < args.size(); i++) {
            int index = i;
            if (args.get(i).isNull() || args.get(i).isObject()) {
                throw args.wrong(i, "String");
            }
            text.add(args.get(i), () -> args.invocation().source(index));
        }
        return text.node();
    }

    private static JsonNode format(Invocation call) {
        Arguments args = call.arguments();
        if (UnknownValue.isUnknown(args.get(0))) {
            return call.unknownText(Unknowns.why(args.get(0)));
        }
        return TemplateFormat.format(args, FormatPiece.split(args.text(0)));
    }

    private static JsonNode join(Invocation call) {
        Arguments args = call.arguments();
        Optional<JsonNode> unknown = Unknowns.first(args.all());
        if (unknown.isPresent()) {
            return call.unknownText(Unknowns.why(unknown.get()));
        }
        JsonNode members = args.array(0);
        TextParts text = new TextParts(call.evaluation());
        for (int i = 0; i < members.size(); i++) {
            int index = i;
            if (i > 0) {
                text.add(args.get(1), () -> call.source(1));
            }
            text.add(member(args, members.get(i)), () -> call.source(0).map(source -> source + "[" + index + "]"));
        }
        args.text(1);
        return text.node();
    }

    private static JsonNode member(Arguments args, JsonNode member) {
        if (member.isNull()) {
            throw args.wrong(0, "Array of strings");
        }
        return member;
    }
}
