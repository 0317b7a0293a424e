package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Other spellings of a case's policy. */
final class PolicySpelling {
    private static final Set<String> KEYS = keys();

    private PolicySpelling() {}

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        keys.addAll(
                List.of("if", "then", "effect", "allOf", "anyOf", "not", "field", "value", "count", "where", "name"));
        for (Operator operator : Operator.values()) {
            keys.add(operator.json());
        }
        return keys;
    }

    /** The rule; empty when the policy is written in a form that has none at the usual place. */
    static Optional<ObjectNode> rule(ObjectNode test) {
        return Respelling.member(test.path("policy"), "properties")
                .flatMap(properties -> Respelling.member(properties, "policyRule"))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    /** The conditions of the {@code if}, outer ones first; operands are not searched. */
    static List<ObjectNode> conditions(ObjectNode test) {
        List<ObjectNode> conditions = new ArrayList<>();
        rule(test)
                .flatMap(rule -> Respelling.member(rule, "if"))
                .ifPresent(condition -> collect(condition, conditions));
        return conditions;
    }

    private static void collect(JsonNode condition, List<ObjectNode> into) {
        if (condition instanceof ObjectNode object) {
            into.add(object);
            for (String group : List.of("allOf", "anyOf")) {
                Respelling.member(object, group).ifPresent(members -> members.forEach(m -> collect(m, into)));
            }
            for (String inner : List.of("not", "count", "where")) {
                Respelling.member(object, inner).ifPresent(c -> collect(c, into));
            }
        }
    }

    static boolean keys(ObjectNode test, Random random) {
        List<ObjectNode> objects = conditions(test);
        rule(test).ifPresent(rule -> {
            objects.add(rule);
            Respelling.member(rule, "then")
                    .map(ObjectNode.class::cast)
                    .ifPresent(then -> effect(then, objects, random));
        });
        objects.forEach(
                object -> Respelling.rename(object, key -> KEYS.contains(key) ? Respelling.anyCase(key, random) : key));
        return true;
    }

    private static void effect(ObjectNode then, List<ObjectNode> objects, Random random) {
        objects.add(then);
        Respelling.key(then, "effect")
                .filter(key -> !then.path(key).asText().startsWith("["))
                .ifPresent(
                        key -> then.put(key, Respelling.anyCase(then.path(key).asText(), random)));
    }

    static boolean fields(ObjectNode test, Random random) {
        for (ObjectNode condition : conditions(test)) {
            Respelling.key(condition, "field")
                    .filter(key -> condition.get(key).isTextual())
                    .filter(key -> !condition.get(key).textValue().startsWith("["))
                    .ifPresent(key -> condition.put(
                            key, Respelling.anyCase(condition.get(key).textValue(), random)));
        }
        return true;
    }

    static boolean wrapCondition(ObjectNode test, Random random) {
        Optional<ObjectNode> rule = rule(test);
        Optional<String> key = rule.flatMap(r -> Respelling.key(r, "if"))
                .filter(k -> rule.get().get(k).isObject());
        key.ifPresent(k -> rule.get().set(k, wrapped(rule.get().get(k), random)));
        return key.isPresent();
    }

    private static ObjectNode wrapped(JsonNode condition, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> object("not", object("not", condition));
            case 1 -> object("allOf", array(condition));
            case 2 -> object("anyOf", array(condition));
            case 3 -> object("allOf", array(leaf("type", "notEquals", "No.Such/type"), condition));
            default -> object("anyOf", array(leaf("type", "equals", "No.Such/type"), condition));
        };
    }

    private static ObjectNode leaf(String field, String operator, String operand) {
        return object("field", TextNode.valueOf(field)).put(operator, operand);
    }

    private static ObjectNode object(String key, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(key, value);
    }

    private static ArrayNode array(JsonNode... elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(List.of(elements));
    }

    /** The rule alone means mode All and no parameters; of values given to it nobody can say that they are undeclared. */
    static boolean form(ObjectNode test, Random random) {
        ObjectNode properties = (ObjectNode) test.at("/policy/properties");
        boolean plain = properties.path("parameters").isEmpty()
                && test.path("parameters").isEmpty()
                && properties.path("mode").asText().toLowerCase(Locale.ROOT).equals("all");
        switch (random.nextInt(3)) {
            case 0 -> test.set("policy", plain ? properties.get("policyRule") : properties);
            case 1 -> test.set("policy", properties);
            default -> stored((ObjectNode) test.get("policy"), properties);
        }
        return true;
    }

    private static void stored(ObjectNode policy, ObjectNode properties) {
        policy.put("name", "row").put("type", "Microsoft.Authorization/policyDefinitions");
        policy.put("id", "/providers/Microsoft.Authorization/policyDefinitions/row");
        properties.put("displayName", "A row").put("policyType", "Custom").put("version", "1.0.0");
        properties.putObject("metadata").put("category", "Test");
    }
}
