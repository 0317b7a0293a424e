package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects and their keys. */
final class ObjectFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("createObject", 0, TemplateFunction.ANY, ObjectFunctions::create),
            TemplateFunction.parts("items", 1, 1, ObjectFunctions::items),
            TemplateFunction.parts("objectKeys", 1, 1, ObjectFunctions::keys),
            TemplateFunction.parts("shallowMerge", 1, 1, ObjectFunctions::shallowMerge));

    private ObjectFunctions() {}

    private static JsonNode create(Invocation call) {
        Arguments args = call.arguments();
        if (args.size() % 2 != 0) {
            throw args.fault("expects an even number of parameters: keys and values.");
        }
        NamedMembers object = new NamedMembers();
        for (int i = 0; i < args.size(); i += 2) {
            Optional<String> hidden = hidden(args.get(i));
            if (hidden.isPresent()) {
                object.hide(hidden.get());
            } else {
                object.put(args.text(i), args.get(i + 1));
            }
        }
        return ArrayFunctions.measured(args, object.node());
    }

    /** Why a name cannot be shown, and so no object that has it. */
    static Optional<String> hidden(JsonNode name) {
        return SecretText.isSecret(name)
                ? Optional.of("object with a secret property name")
                : UnknownValue.reason(name);
    }

    /** By key without case; keys that differ only by case in the order they have. */
    private static List<Map.Entry<String, JsonNode>> sorted(Arguments args) {
        JsonNode object = args.object(0);
        return object.propertyStream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(InvariantText::fold)))
                .toList();
    }

    private static JsonNode items(Arguments args) {
        ArrayNode items = Json.FACTORY.arrayNode();
        for (Map.Entry<String, JsonNode> member : sorted(args)) {
            items.addObject().put("key", member.getKey()).set("value", member.getValue());
        }
        return ArrayFunctions.measured(args, items);
    }

    private static JsonNode keys(Arguments args) {
        ArrayNode keys = Json.FACTORY.arrayNode();
        sorted(args).forEach(member -> keys.add(member.getKey()));
        return ArrayFunctions.measured(args, keys);
    }

    /** An object that is not known may have any key, and so hide any that came before it. */
    private static JsonNode shallowMerge(Arguments args) {
        JsonNode merged = Json.FACTORY.objectNode();
        for (JsonNode member : args.array(0)) {
            if (!UnknownValue.isUnknown(member) && !member.isObject()) {
                throw args.wrong(0, "Array of objects");
            }
            merged = PartialObject.shallow(args.work(), merged, member);
        }
        return ArrayFunctions.measured(args, merged);
    }
}
