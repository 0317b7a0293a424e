package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Union and intersection of arrays, and of objects. */
final class SetFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.whole("union", 2, MAX_ARGUMENTS, SetFunctions::union),
            RuleFunction.whole("intersection", 2, MAX_ARGUMENTS, SetFunctions::intersection));

    private SetFunctions() {}

    private static JsonNode union(Arguments args) {
        return args.get(0).isArray() ? unionOfArrays(args) : ObjectMerge.merge(args);
    }

    private static JsonNode unionOfArrays(Arguments args) {
        Map<JsonNode, JsonNode> distinct = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            args.array(i).forEach(member -> distinct.putIfAbsent(CanonicalJson.of(member), member));
            Measure.checkNodes(args.function(), distinct.size());
        }
        return Json.array(distinct.values());
    }

    private static JsonNode intersection(Arguments args) {
        return args.get(0).isArray() ? intersectionOfArrays(args) : intersectionOfObjects(args);
    }

    private static JsonNode intersectionOfArrays(Arguments args) {
        Map<JsonNode, JsonNode> common = new LinkedHashMap<>();
        args.array(0).forEach(member -> common.putIfAbsent(CanonicalJson.of(member), member));
        for (int i = 1; i < args.size(); i++) {
            Set<JsonNode> members =
                    args.array(i).valueStream().map(CanonicalJson::of).collect(Collectors.toSet());
            common.keySet().retainAll(members);
        }
        return Json.array(common.values());
    }

    private static JsonNode intersectionOfObjects(Arguments args) {
        List<JsonNode> objects =
                IntStream.range(0, args.size()).mapToObj(args::object).toList();
        ObjectNode common = Json.FACTORY.objectNode();
        objects.get(0).forEachEntry((key, value) -> {
            if (objects.stream().allMatch(object -> holds(object, key, value))) {
                common.set(key, value);
            }
        });
        return common;
    }

    private static boolean holds(JsonNode object, String key, JsonNode value) {
        return object.has(key) && DeepEquality.of(object.get(key), value) == DeepEquality.SAME;
    }
}
