package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** Whether one JSON tree is contained in another, and where it first is not. */
public final class Containment {
    private Containment() {}

    /**
     * Objects may hold more than is wanted; lists have the same length and order; names match in any case, numbers by
     * value; the value of a template parameter may be given bare.
     *
     * @return pointer and difference, or empty when all that is wanted is there
     */
    public static Optional<String> difference(JsonNode wanted, JsonNode actual) {
        return difference(wanted, actual, "");
    }

    private static Optional<String> difference(JsonNode wanted, JsonNode actual, String at) {
        if (wanted.isObject() && actual.isObject()) {
            return members(wanted, actual, at);
        }
        if (wanted.isArray() && actual.isArray() && wanted.size() == actual.size()) {
            return items(wanted, actual, at);
        }
        if (isParameter(actual, at) && !wanted.has("value")) {
            return difference(wanted, actual.path("value"), at);
        }
        return equal(wanted, actual, at) ? Optional.empty() : Optional.of(describe(wanted, actual, at));
    }

    private static Optional<String> members(JsonNode wanted, JsonNode actual, String at) {
        if (isParameter(actual, at) && !wanted.has("value")) {
            return difference(wanted, actual.path("value"), at);
        }
        for (Map.Entry<String, JsonNode> member : wanted.properties()) {
            if (isMetCondition(at, member.getKey())) {
                continue;
            }
            Optional<String> difference =
                    difference(member.getValue(), find(actual, member.getKey()), at + "/" + member.getKey());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    /** An operation is among the resolved ones because its condition holds; which one that was is not kept. */
    private static boolean isMetCondition(String at, String name) {
        return at.matches("/operations/\\d+") && name.equalsIgnoreCase("condition");
    }

    private static Optional<String> items(JsonNode wanted, JsonNode actual, String at) {
        for (int i = 0; i < wanted.size(); i++) {
            Optional<String> difference = difference(wanted.path(i), actual.path(i), at + "/" + i);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean isParameter(JsonNode actual, String at) {
        return at.matches("/deployment/parameters/[^/]+") && actual.size() == 1 && actual.has("value");
    }

    private static JsonNode find(JsonNode object, String name) {
        if (object.has(name)) {
            return object.get(name);
        }
        return object.properties().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> object.path(name));
    }

    private static boolean equal(JsonNode wanted, JsonNode actual, String at) {
        if (wanted.isNumber() && actual.isNumber()) {
            return wanted.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (wanted.isTextual() && actual.isTextual() && at.matches("/operations/\\d+/(?i:operation|field)")) {
            return wanted.textValue().equalsIgnoreCase(actual.textValue());
        }
        return wanted.equals(actual);
    }

    private static String describe(JsonNode wanted, JsonNode actual, String at) {
        return "details" + at + ": wanted " + wanted + ", got " + (actual.isMissingNode() ? "nothing" : actual);
    }
}
