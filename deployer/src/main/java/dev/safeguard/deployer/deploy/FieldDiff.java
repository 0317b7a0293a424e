package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields in which two documents differ, one line each, in the order of their paths. */
final class FieldDiff {
    /** Values longer than this are cut: a diff is read by people. */
    private static final int LONGEST = 100;

    /** What tells the items of a list apart, where there is such a thing. */
    private static final List<String> NAMES = List.of("policyDefinitionReferenceId", "name");

    private final List<String> lines = new ArrayList<>();

    private FieldDiff() {}

    static List<String> lines(JsonNode before, JsonNode after) {
        FieldDiff diff = new FieldDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.lines);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (CanonicalJson.same(before, after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            members(path, byName(before), byName(after));
        } else if (named(before) && named(after)) {
            members(path, byItem(before), byItem(after));
        } else {
            lines.add(line(path, before, after));
        }
    }

    private void members(String path, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "." + name, get(before, name), get(after, name));
        }
    }

    private static JsonNode get(Map<String, JsonNode> members, String name) {
        return members.getOrDefault(name, MissingNode.getInstance());
    }

    private static Map<String, JsonNode> byName(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static boolean named(JsonNode list) {
        return list instanceof ArrayNode array
                && !array.isEmpty()
                && byItem(array).size() == array.size();
    }

    private static Map<String, JsonNode> byItem(JsonNode list) {
        Map<String, JsonNode> items = new TreeMap<>();
        for (JsonNode item : list) {
            NAMES.stream()
                    .filter(item::has)
                    .findFirst()
                    .ifPresent(name -> items.put("[" + item.path(name).asText() + "]", item));
        }
        return items;
    }

    private static String line(String path, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return "+ " + path + ": " + cut(after);
        }
        return after.isMissingNode()
                ? "- " + path + ": " + cut(before)
                : "~ " + path + ": " + cut(before) + " -> " + cut(after);
    }

    private static String cut(JsonNode value) {
        String text = CanonicalJson.text(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
