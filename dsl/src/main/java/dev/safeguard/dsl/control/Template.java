package dev.safeguard.dsl.control;

import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The ARM template that deployIfNotExists deploys, in few words:
 * {@code template().passing("vault", expression("field('name')")).resource(…).inResourceGroup()}.
 *
 * @param arguments template parameters with the values that the policy engine passes; all are strings
 * @param resources in deployment order
 */
public record Template(Map<String, Value> arguments, List<Value.Obj> resources) {
    private static final String SCHEMA = "https://schema.management.azure.com/schemas/";
    private static final String GROUP_SCHEMA = SCHEMA + "2019-04-01/deploymentTemplate.json#";
    private static final String SUBSCRIPTION_SCHEMA = SCHEMA + "2018-05-01/subscriptionDeploymentTemplate.json#";

    public static Template template() {
        return new Template(Map.of(), List.of());
    }

    /** Declares a String parameter of the template and the value it gets; inside, use {@code [parameters('…')]}. */
    public Template passing(String parameter, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(arguments);
        more.put(parameter, value);
        return new Template(more, resources);
    }

    /**
     * Adds a resource.
     *
     * @param name literal or ARM expression; for a child type, with the parents' names in front
     */
    public Template resource(String type, String apiVersion, Value name, Value.Obj properties) {
        return resource(head(type, apiVersion, name).with("properties", properties));
    }

    /** Adds an extension resource on the resource with the given id. */
    public Template extension(String type, String apiVersion, Value name, Value scope, Value.Obj properties) {
        return resource(head(type, apiVersion, name).with("scope", scope).with("properties", properties));
    }

    private static Value.Obj head(String type, String apiVersion, Value name) {
        return Value.NO_MEMBERS
                .with("type", Value.of(type))
                .with("apiVersion", Value.of(apiVersion))
                .with("name", name);
    }

    private Template resource(Value.Obj resource) {
        List<Value.Obj> more = new ArrayList<>(resources);
        more.add(resource);
        return new Template(arguments, more);
    }

    /** Deploys into the resource group of the resource that lacks something. */
    public Details.Deployment inResourceGroup() {
        return new Details.Deployment(Optional.empty(), Value.NO_MEMBERS.with("properties", body(GROUP_SCHEMA)));
    }

    /** Deploys at the subscription; {@code location} is where Azure keeps the deployment's record. */
    public Details.Deployment inSubscription(String location) {
        Value.Obj body =
                Value.NO_MEMBERS.with("location", Value.of(location)).with("properties", body(SUBSCRIPTION_SCHEMA));
        return new Details.Deployment(Optional.of(Value.of("Subscription")), body);
    }

    private Value.Obj body(String schema) {
        return Value.NO_MEMBERS
                .with("mode", Value.of("incremental"))
                .with("template", content(schema))
                .with("parameters", each(value -> Value.NO_MEMBERS.with("value", value)));
    }

    private Value.Obj content(String schema) {
        return Value.NO_MEMBERS
                .with("$schema", Value.of(schema))
                .with("contentVersion", Value.of("1.0.0.0"))
                .with("parameters", each(value -> Value.NO_MEMBERS.with("type", Value.of("string"))))
                .with("resources", new Value.Array(List.copyOf(resources)));
    }

    private Value.Obj each(UnaryOperator<Value> of) {
        Map<String, Value> members = new LinkedHashMap<>();
        arguments.forEach((name, value) -> members.put(name, of.apply(value)));
        return new Value.Obj(members);
    }
}
