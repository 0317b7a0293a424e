package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;

/**
 * Evaluates the expressions of one template scope. Evaluators made with {@link #within} from one another share their
 * bounds, so that templates, variables and user functions that call each other cannot run away. Not thread-safe.
 *
 * <p>Results may share nodes with each other and with what the scope gave: copy before changing one.
 */
public final class TemplateEvaluator {
    private final Evaluation evaluation;

    /** An evaluator with bounds of its own: one for a template and everything nested in it. */
    public TemplateEvaluator(TemplateScope scope) {
        this(new Evaluation(scope, new Work(), Bindings.NONE));
    }

    private TemplateEvaluator(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** An evaluator for another scope of the same run, such as a user function or a nested template. */
    public TemplateEvaluator within(TemplateScope scope) {
        return new TemplateEvaluator(new Evaluation(scope, evaluation.work(), Bindings.NONE));
    }

    /**
     * Evaluates every string of a tree, property names too. What is not an expression loses its escape. An object keeps its
     * members in order, nulls included; of equal names the last wins. One whose names are not known is unknown itself.
     *
     * @throws TemplateFault when an expression fails
     */
    public JsonNode evaluate(JsonNode tree) {
        return evaluation.work().nested(() -> new Trees(evaluation).evaluate(tree));
    }

    /**
     * The value of one JSON string.
     *
     * @throws TemplateFault when it is an expression that fails
     */
    public JsonNode evaluateText(String raw) {
        return evaluate(Json.text(raw));
    }
}
