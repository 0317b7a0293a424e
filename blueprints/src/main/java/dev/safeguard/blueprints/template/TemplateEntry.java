package dev.safeguard.blueprints.template;

import dev.safeguard.dsl.rule.Value;

/** An element of a template's {@code resources}. */
public sealed interface TemplateEntry permits TemplateResource, NestedDeployment {

    /** An expression for the full id. */
    Value.Expression id();

    <R> R match(Cases<R> cases);

    /** One method per kind of entry. */
    interface Cases<R> {
        R resource(TemplateResource resource);

        R deployment(NestedDeployment deployment);
    }
}
