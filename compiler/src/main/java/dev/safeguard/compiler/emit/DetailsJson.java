package dev.safeguard.compiler.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Details;

/** The details of an effect as JSON; missing when there are none. */
final class DetailsJson implements Details.Cases<JsonNode> {
    private static final DetailsJson INSTANCE = new DetailsJson();

    private DetailsJson() {}

    static JsonNode of(Details details) {
        return details.match(INSTANCE);
    }

    @Override
    public JsonNode none(Details.None none) {
        return MissingNode.getInstance();
    }

    @Override
    public JsonNode ifNotExists(Details.IfNotExists details) {
        Json json = related(details.related()).list("roleDefinitionIds", details.roles(), Values::toJson);
        details.existence().ifPresent(condition -> json.set("existenceCondition", ConditionJson.of(condition)));
        details.deployment()
                .ifPresent(deployment ->
                        json.value("deploymentScope", deployment.scope()).set("deployment", deployment.body()));
        return json.with(details.others()).build();
    }

    private static Json related(Details.Related related) {
        return new Json()
                .set("type", related.type())
                .value("name", related.name())
                .value("kind", related.kind())
                .value("resourceGroupName", related.resourceGroupName())
                .value("existenceScope", related.existenceScope())
                .value("evaluationDelay", related.evaluationDelay());
    }

    @Override
    public JsonNode modify(Details.Modify details) {
        return new Json()
                .list("roleDefinitionIds", details.roles(), Values::toJson)
                .value("conflictEffect", details.conflictEffect())
                .array("operations", details.operations(), DetailsJson::operation)
                .with(details.others())
                .build();
    }

    private static JsonNode operation(Details.Operation operation) {
        return new Json()
                .value("condition", operation.condition())
                .set("operation", operation.operation())
                .set("field", operation.field())
                .value("value", operation.value())
                .build();
    }

    @Override
    public JsonNode append(Details.Append details) {
        var array = JsonNodeFactory.instance.arrayNode();
        details.additions()
                .forEach(a -> array.add(new Json()
                        .set("field", a.field())
                        .set("value", a.value())
                        .build()));
        return array;
    }

    @Override
    public JsonNode denyAction(Details.DenyAction details) {
        return new Json()
                .array("actionNames", details.actionNames(), Values::toJson)
                .value("cascadeBehaviors", details.cascadeBehaviors())
                .with(details.others())
                .build();
    }

    @Override
    public JsonNode manual(Details.Manual details) {
        return new Json()
                .set("defaultState", details.defaultState())
                .with(details.others())
                .build();
    }

    @Override
    public JsonNode other(Details.Other details) {
        return Values.toJson(details.value());
    }
}
