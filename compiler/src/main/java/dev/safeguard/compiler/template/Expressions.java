package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.language.TemplateEvaluator;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The meaning of the expressions in one template: its parameters, variables and functions, and what it is deployed to. A
 * nested template with outer scope has none of its own but its parent's.
 */
final class Expressions {
    private final Parameters parameters;
    private final Variables variables;
    private final PropertyLoops loops;
    private final TemplateEvaluator evaluator;
    private Frame frame = Frame.NONE;

    Expressions(Deployment owner, Map<String, Given> given, TemplateEvaluator family) {
        Run run = owner.run();
        this.evaluator = family.within(new DeploymentScope(owner, this));
        this.parameters = new Parameters(this, owner.template(), given, owner.path(), run);
        this.variables = new Variables(this, owner.template(), run);
        this.loops = new PropertyLoops(this, evaluator, run.budget());
    }

    Parameters parameters() {
        return parameters;
    }

    Variables variables() {
        return variables;
    }

    PropertyLoops loops() {
        return loops;
    }

    /** One whose bounds are shared by all deployments of a run. */
    TemplateEvaluator evaluator() {
        return evaluator;
    }

    /** Where the expression that is being evaluated stands. */
    Frame frame() {
        return frame;
    }

    /** Evaluates all strings of a tree, with the loops over properties in it. */
    JsonNode evaluate(JsonNode tree, Frame where) {
        return within(where, () -> loops.evaluate(tree));
    }

    /** Does something at another place. */
    <T> T within(Frame where, Supplier<T> work) {
        Frame before = frame;
        frame = where;
        try {
            return work.get();
        } finally {
            frame = before;
        }
    }
}
