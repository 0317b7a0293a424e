package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.safeguard.compiler.expression.CanonicalJson;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Union and intersection of arrays, and of objects. */
final class SetFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.parts("union", 2, TemplateFunction.ANY, SetFunctions::union),
            TemplateFunction.parts("distinct", 1, 1, SetFunctions::unionOfArrays),
            TemplateFunction.whole("intersection", 2, TemplateFunction.ANY, SetFunctions::intersection));

    private SetFunctions() {}

    private static JsonNode union(Arguments args) {
        return args.get(0).isArray() ? unionOfArrays(args) : unionOfObjects(args);
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
        JsonNode merged = args.object(0);
        for (int i = 1; i < args.size(); i++) {
            merged = deep(args.work(), merged, args.object(i));
        }
        return ArrayFunctions.measured(args, merged);
    }

    /** Objects are merged at every level, all else is replaced. */
    private static JsonNode deep(Work work, JsonNode earlier, JsonNode later) {
        work.charge((long) earlier.size() + later.size());
        MergedObject merged = new MergedObject();
        merged.putAll(earlier);
        later.forEachEntry((name, value) -> merged.put(
                name,
                merged.get(name).map(before -> member(work, before, value)).orElse(value)));
        return merged.node();
    }

    private static JsonNode member(Work work, JsonNode earlier, JsonNode later) {
        if (UnknownValue.isUnknown(earlier) && later.isObject()) {
            return Unknowns.carried(earlier);
        }
        return earlier.isObject() && later.isObject() ? deep(work, earlier, later) : later;
    }

    private static JsonNode intersection(Arguments args) {
        return args.get(0).isArray() ? intersectionOfArrays(args) : intersectionOfObjects(args);
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
        MergedObject common = new MergedObject();
        common.putAll(args.object(0));
        for (int i = 1; i < args.size(); i++) {
            JsonNode other = args.object(i);
            MergedObject kept = new MergedObject();
            common.node()
                    .forEachEntry((name, value) -> Json.nameIn(other, name)
                            .filter(found -> DeepEquality.of(value, other.path(found)) == DeepEquality.SAME)
                            .ifPresent(found -> kept.put(name, value)));
            common = kept;
        }
        return common.node();
    }
}
