package dev.safeguard.compiler.template;

import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.Optional;

/** A nested deployment: set up when its resources or its outputs are first asked for. */
final class NestedDeployment {
    private final Deployment parent;
    private final Instance instance;
    private boolean open;
    private boolean made;
    private Optional<Deployment> deployment = Optional.empty();

    NestedDeployment(Deployment parent, Instance instance) {
        this.parent = parent;
        this.instance = instance;
    }

    /**
     * The deployment; empty when its template is not available or is none.
     *
     * @throws TemplateFault when it cannot be set up, or needs its own outputs for that
     */
    Optional<Deployment> deployment() {
        if (!made) {
            if (open) {
                throw new TemplateFault("Circular dependency detected on resource: '"
                        + instance.path().id().shown() + "'.");
            }
            open = true;
            try {
                deployment = parent.run().budget().deeper(() -> new NestedDeploymentFactory(parent, instance).make());
                made = true;
            } finally {
                open = false;
            }
        }
        return deployment;
    }
}
