package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;

import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Lets a deployment at a subscription deploy into one of its resource groups. */
public final class NestedDeployment {
    private static final String TYPE = "Microsoft.Resources/deployments";
    private static final String VERSION = "2022-09-01";

    private NestedDeployment() {}

    /**
     * The deployment of a template as a resource of another one.
     *
     * @param name of the deployment
     * @param resourceGroup its name, in the subscription
     * @param inner is passed what the outer template's expressions yield
     */
    public static Value.Obj inGroup(String name, Value resourceGroup, Template inner) {
        Value.Obj body = (Value.Obj)
                Objects.requireNonNull(inner.inResourceGroup().body().members().get("properties"));
        Map<String, Value> properties = new LinkedHashMap<>();
        properties.put("expressionEvaluationOptions", NO_MEMBERS.with("scope", Value.of("inner")));
        properties.putAll(body.members());
        return NO_MEMBERS
                .with("type", Value.of(TYPE))
                .with("apiVersion", Value.of(VERSION))
                .with("name", Value.of(name))
                .with("resourceGroup", resourceGroup)
                .with("properties", new Value.Obj(properties));
    }
}
