package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.safeguard.compiler.expression.CanonicalJson;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Union and intersection of arrays, and of objects. */
final class SetFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("union", 2, TemplateFunction.ANY, SetFunctions::union),
            TemplateFunction.parts("distinct", 1, 1, SetFunctions::unionOfArrays),
            TemplateFunction.lazy("intersection", 2, TemplateFunction.ANY, SetFunctions::intersection));

    private SetFunctions() {}

    /** An unknown array may have any members; an unknown object leaves those certain that come after it. */
    private static JsonNode union(Invocation call) {
        Arguments args = call.arguments();
        Optional<JsonNode> unknown = Unknowns.first(args.all());
        if (args.all().stream().noneMatch(JsonNode::isArray)) {
            return unionOfObjects(args);
        }
        return unknown.map(Unknowns::carried).orElseGet(() -> unionOfArrays(args));
    }

    private static JsonNode unionOfArrays(Arguments args) {
        Map<JsonNode, JsonNode> distinct = new LinkedHashMap<>();
        for (int i = 0; i < args.size(); i++) {
            args.work().measure(args.array(i));
            args.array(i).forEach(member -> distinct.putIfAbsent(key(member), member));
        }
        return ArrayFunctions.measured(args, Json.array(distinct.values()));
    }

    /** Two members that are not wholly known may be equal or not: both stay, unless they are the same partly known text. */
    private static JsonNode key(JsonNode member) {
        boolean open = Unknowns.within(member).isPresent()
                && UnknownValue.pattern(member).isEmpty();
        return open ? new POJONode(new Object()) : CanonicalJson.of(member);
    }

    private static JsonNode unionOfObjects(Arguments args) {
        JsonNode merged = part(args, 0);
        for (int i = 1; i < args.size(); i++) {
            merged = PartialObject.deep(args.work(), merged, part(args, i));
        }
        return ArrayFunctions.measured(args, merged);
    }

    private static JsonNode part(Arguments args, int index) {
        return UnknownValue.isUnknown(args.get(index)) ? args.get(index) : args.object(index);
    }

    /** Of arrays all must be known; an object that is not known leaves the members of the others in doubt, and adds none. */
    private static JsonNode intersection(Invocation call) {
        Arguments args = call.arguments();
        return args.all().stream().anyMatch(PartialObject::isObject)
                ? intersectionOfObjects(args)
                : TemplateFunction.whole(args, SetFunctions::intersectionOfArrays, UnknownValue::node);
    }

    private static JsonNode intersectionOfArrays(Arguments args) {
        Map<JsonNode, JsonNode> common = new LinkedHashMap<>();
        args.array(0).forEach(member -> common.putIfAbsent(CanonicalJson.of(member), member));
        for (int i = 1; i < args.size(); i++) {
            Set<JsonNode> members = new HashSet<>();
            args.array(i).forEach(member -> members.add(CanonicalJson.of(member)));
            common.keySet().retainAll(members);
        }
        return Json.array(common.values());
    }

    private static JsonNode intersectionOfObjects(Arguments args) {
        args.all().forEach(args.work()::measure);
        JsonNode common = part(args, 0);
        for (int i = 1; i < args.size(); i++) {
            common = PartialObject.common(common, part(args, i));
        }
        return common;
    }
}
