package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.blueprints.stack.DeploymentStack;
import dev.safeguard.blueprints.stack.StackOptions;
import dev.safeguard.blueprints.template.Template;
import dev.safeguard.compiler.emit.Emitter;
import java.util.List;

/**
 * A landing zone: what a new workload finds ready, guardrails in place.
 *
 * @param name such as {@code phi-workload}
 * @param description one sentence
 * @param model the template as data
 * @param actionsOfUsers control-plane actions that its users need; a stack leaves them allowed
 */
public record LandingZone(String name, String description, Template model, List<String> actionsOfUsers) {
    public LandingZone {
        actionsOfUsers = List.copyOf(actionsOfUsers);
    }

    /** The ARM template, for a deployment at the subscription. */
    public ObjectNode template() {
        return model.json();
    }

    /** Body of a PUT of a deployment stack at the subscription. */
    public ObjectNode stack(StackOptions options) {
        return new DeploymentStack(model, description, options.excludingActions(actionsOfUsers)).json();
    }

    /** {@link #template()} as text: indented by two blanks, {@code \n} at the end of each line; always the same bytes. */
    public String templateText() {
        return Emitter.text(template());
    }

    /** {@link #stack} as text, in the same form. */
    public String stackText(StackOptions options) {
        return Emitter.text(stack(options));
    }
}
