package dev.safeguard.dsl.control;

import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ARM template that deployIfNotExists deploys, in few words:
 * {@code template().passing("vault", expression("field('name')")).resource(…).inResourceGroup()}.
 *
 * @param arguments template parameters with the values that the policy engine passes
 * @param resources in deployment order
 */
public record Template(Map<String, Argument> arguments, List<Value.Obj> resources) {

    /**
     * A parameter of the template.
     *
     * @param type as templates write it: {@code string}, {@code int}, {@code array}, {@code object}
     */
    public record Argument(String type, Value value) {}

    private static final String SCHEMA = "https://schema.management.azure.com/schemas/";
    private static final String GROUP_SCHEMA = SCHEMA + "2019-04-01/deploymentTemplate.json#";
    private static final String SUBSCRIPTION_SCHEMA = SCHEMA + "2018-05-01/subscriptionDeploymentTemplate.json#";

    private static final String DEPLOYMENTS = "Microsoft.Resources/deployments";
    private static final String DEPLOYMENTS_VERSION = "2022-09-01";

    public static Template template() {
        return new Template(Map.of(), List.of());
    }

    /** Declares a String parameter of the template and the value it gets; inside, use {@code [parameters('…')]}. */
    public Template passing(String parameter, Value value) {
        return passing(parameter, new Argument("string", value));
    }

    /** Declares an Array parameter of the template and the value it gets. */
    public Template passingArray(String parameter, Value value) {
        return passing(parameter, new Argument("array", value));
    }

    /** Declares an Integer parameter of the template and the value it gets. */
    public Template passingInteger(String parameter, Value value) {
        return passing(parameter, new Argument("int", value));
    }

    /** Declares an Object parameter of the template and the value it gets. */
    public Template passingObject(String parameter, Value value) {
        return passing(parameter, new Argument("object", value));
    }

    private Template passing(String parameter, Argument argument) {
        Map<String, Argument> more = new LinkedHashMap<>(arguments);
        more.put(parameter, argument);
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

    /**
     * Deploys another template into the same resource group. What it is passed may use {@code reference()}, unlike names
     * and locations; that is how a template writes to a resource what it has read from it.
     *
     * @param name of the deployment
     */
    public Template deploying(Value name, Template inner) {
        return resource(head(DEPLOYMENTS, DEPLOYMENTS_VERSION, name).with("properties", inner.nested()));
    }

    /**
     * Deploys another template once for each element of an array parameter, one after the other. What the inner template
     * is passed may use {@code copyIndex()} and, unlike names and locations, {@code reference()}.
     *
     * @param name of the deployment, different for each element
     */
    public Template deployingEach(String arrayParameter, Value name, Template inner) {
        Value.Obj copy = Value.NO_MEMBERS
                .with("name", Value.of("each"))
                .with("count", Value.expression("length(parameters('" + arrayParameter + "'))"))
                .with("mode", Value.of("serial"))
                .with("batchSize", Value.of(1));
        return resource(
                head(DEPLOYMENTS, DEPLOYMENTS_VERSION, name).with("copy", copy).with("properties", inner.nested()));
    }

    private Value.Obj nested() {
        return body(GROUP_SCHEMA)
                .with("expressionEvaluationOptions", Value.NO_MEMBERS.with("scope", Value.of("inner")));
    }

    private static Value.Obj head(String type, String apiVersion, Value name) {
        return Value.NO_MEMBERS
                .with("type", Value.of(type))
                .with("apiVersion", Value.of(apiVersion))
                .with("name", name);
    }

    /** Adds a resource as a template writes it, for what the other words leave out: location, condition, dependsOn. */
    public Template resource(Value.Obj resource) {
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
                .with("parameters", each(argument -> Value.NO_MEMBERS.with("value", argument.value())));
    }

    private Value.Obj content(String schema) {
        return Value.NO_MEMBERS
                .with("$schema", Value.of(schema))
                .with("contentVersion", Value.of("1.0.0.0"))
                .with("parameters", each(argument -> Value.NO_MEMBERS.with("type", Value.of(argument.type()))))
                .with("resources", new Value.Array(List.copyOf(resources)));
    }

    private Value.Obj each(Function<Argument, Value> of) {
        Map<String, Value> members = new LinkedHashMap<>();
        arguments.forEach((name, argument) -> members.put(name, of.apply(argument)));
        return new Value.Obj(members);
    }
}
