package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Making objects and reading them. */
final class ObjectFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.structure("createObject", 0, MAX_ARGUMENTS, ObjectFunctions::createObject),
            RuleFunction.structure("items", 1, 1, ObjectFunctions::items),
            RuleFunction.structure("tryGet", 2, MAX_ARGUMENTS, ObjectFunctions::tryGet));

    private ObjectFunctions() {}

    /** Two keys that differ by case are two keys, as in the engine. */
    private static JsonNode createObject(Arguments args) {
        if (args.size() % 2 != 0) {
            throw args.fault("keys and values must come in pairs, got " + args.size() + " arguments");
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            if (properties.put(args.text(i), args.get(i + 1)) != null) {
                throw args.fault("key `" + args.text(i) + "` comes twice");
            }
        }
        return Json.object(properties);
    }

    private static JsonNode items(Arguments args) {
        return Json.array(args.object(0)
                .propertyStream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(InvariantText::fold)))
                .map(entry -> item(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static JsonNode item(String key, JsonNode value) {
        ObjectNode item = Json.FACTORY.objectNode();
        item.set("key", Json.text(key));
        item.set("value", value);
        return item;
    }

    /** Only the first step forgives: what is missing there ends the walk with null. */
    private static JsonNode tryGet(Arguments args) {
        JsonNode key = args.get(1);
        if (!key.isTextual() && !Json.isInteger(key)) {
            throw args.wrong(1, "a property name or an index");
        }
        if (!has(args.get(0), key)) {
            return Json.nothing();
        }
        return walk(args);
    }

    private static boolean has(JsonNode target, JsonNode key) {
        if (target.isObject()) {
            return key.isTextual() && Json.nameIn(target, key.textValue()).isPresent();
        }
        return target.isArray() && Json.isInteger(key) && 0 <= key.longValue() && key.longValue() < target.size();
    }

    private static JsonNode walk(Arguments args) {
        Located at = Located.plain(Outcome.of(args.get(0)));
        for (JsonNode key : args.all().subList(1, args.size())) {
            at = at.index(Outcome.of(key));
        }
        return at.json();
    }
}
