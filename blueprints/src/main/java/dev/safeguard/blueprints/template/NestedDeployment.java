package dev.safeguard.blueprints.template;

import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template deployed into a resource group by a template at the subscription. Its expressions are evaluated in its own
 * scope ({@code inner}): what it needs from outside comes as an argument.
 *
 * @param name of the deployment, at most 64 characters
 * @param resourceGroup name of the group
 * @param arguments values of the nested template's parameters, evaluated outside
 * @param dependsOn ids of what must be deployed before
 */
public record NestedDeployment(
        Value name, Value resourceGroup, Template template, Map<String, Value> arguments, List<Value> dependsOn)
        implements TemplateEntry {
    public NestedDeployment {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        dependsOn = List.copyOf(dependsOn);
    }

    public NestedDeployment after(TemplateEntry... others) {
        List<Value> all = new ArrayList<>(dependsOn);
        Arrays.stream(others).map(TemplateEntry::id).forEach(all::add);
        return new NestedDeployment(name, resourceGroup, template, arguments, all);
    }

    @Override
    public Value.Expression id() {
        Value group = Arm.id(ArmTypes.RESOURCE_GROUPS, List.of(resourceGroup));
        return Arm.extensionId(group, ArmTypes.DEPLOYMENT, List.of(name));
    }

    /** The value of one of the nested template's outputs. */
    public Value.Expression output(String output) {
        Value.Expression deployed = Arm.call("reference", id(), Value.of(ArmTypes.DEPLOYMENT.apiVersion()));
        return Arm.property(deployed, "outputs." + output + ".value");
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.deployment(this);
    }
}
