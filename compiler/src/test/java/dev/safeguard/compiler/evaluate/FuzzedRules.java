package dev.safeguard.compiler.evaluate;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Operator;
import java.util.List;

/** Definitions of every effect, and resources for them, of one small world; mostly such as Azure would take. */
final class FuzzedRules {
    private static final List<String> EFFECTS = List.of(
            "{'effect': 'deny'}",
            "{'effect': 'modify', 'details': {'conflictEffect': 'deny', 'operations': [{'operation': 'addOrReplace',"
                    + " 'field': 'Test/r/list[*].p', 'value': 1}, {'operation': 'add', 'field': 'tags[`t`]', 'value':"
                    + " '[field(`name`)]'}, {'operation': 'remove', 'field': 'tags.u'}]}}",
            "{'effect': 'append', 'details': [{'field': 'Test/r/a[*]', 'value': '[parameters(`l`)]'}, {'field':"
                    + " 'Test/r/o.b', 'value': 2}]}",
            "{'effect': 'auditIfNotExists', 'details': {'type': 'Test/r/child', 'name': '[concat(field(`name`), `/*`)]',"
                    + " 'existenceCondition': {'field': 'Test/r/child/p', 'equals': '[field(`Test/r/p`)]'}}}",
            "{'effect': 'auditIfNotExists', 'details': {'type': 'Test/other', 'existenceScope': 'Subscription',"
                    + " 'existenceCondition': {'not': {'field': 'Test/other/a[*]', 'notEquals': 'x'}}}}");

    private final FuzzedDataProvider data;
    private final FuzzedConditions conditions;
    private final FuzzedJson json;

    FuzzedRules(FuzzedDataProvider data) {
        this.data = data;
        this.conditions = new FuzzedConditions(data);
        this.json = new FuzzedJson(data);
    }

    /** A definition in JSON, its parameters {@code x} and {@code l}. */
    ObjectNode definition() {
        ObjectNode definition = Given.object("{'mode': 'All', 'parameters': {'x': {'type': 'String'}, 'l':"
                + " {'type': 'Array'}}, 'policyRule': {}}");
        ObjectNode rule = definition.withObject("policyRule");
        rule.set("then", Given.object(data.pickValue(EFFECTS)));
        rule.set("if", conditions.condition(4, false));
        return definition;
    }

    Resource resource() {
        return Resource.of(resource(data.pickValue(List.of("Test/r", "test/R", "Test/other", "")), "r1"));
    }

    /** Resources that an existence check may find. */
    ArrayNode related() {
        ArrayNode related = JsonNodeFactory.instance.arrayNode();
        for (int left = data.consumeInt(0, 3); left > 0; left--) {
            related.add(resource(data.pickValue(List.of("Test/r/child", "Test/other")), "r1/" + left));
        }
        return related;
    }

    private ObjectNode resource(String type, String name) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode().put("type", type);
        resource.set("name", data.consumeBoolean() ? TextNode.valueOf(name) : json.value(1));
        for (String key : List.of("id", "kind", "location", "tags", "identity")) {
            put(resource, key, 2);
        }
        ObjectNode properties = resource.putObject("properties");
        for (String key : List.of("p", "o", "a", "g", "list", "m")) {
            put(properties, key, 4);
        }
        return resource;
    }

    private void put(ObjectNode object, String key, int depth) {
        if (data.consumeBoolean()) {
            JsonNode value = json.value(depth);
            object.set(key, value);
        }
    }

    /** One of the operators, in JSON. */
    static String operator(FuzzedDataProvider data) {
        return data.pickValue(Operator.values()).json();
    }
}
