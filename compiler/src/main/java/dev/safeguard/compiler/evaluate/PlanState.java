package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;

/** What the planning of one rule shares: bound parameters, checks, findings, limits. */
final class PlanState {
    private final Parameters parameters;
    private final EvaluationOptions options;
    private final Computations computations;
    private final Problems problems;
    private final RuleFacts facts = new RuleFacts();
    private final ExpressionCheck check;
    private final RuleLimits limits;
    private boolean tooDeep;

    PlanState(
            PolicyDefinition definition,
            Aliases aliases,
            Parameters parameters,
            EvaluationOptions options,
            Problems problems) {
        this.parameters = parameters;
        this.options = options;
        this.computations = Computations.with(parameters, aliases);
        this.problems = problems;
        this.limits = new RuleLimits(problems);
        this.check = new ExpressionCheck(definition, aliases, problems, facts, limits, options);
    }

    Parameters parameters() {
        return parameters;
    }

    EvaluationOptions options() {
        return options;
    }

    ExpressionCheck check() {
        return check;
    }

    RuleFacts facts() {
        return facts;
    }

    Problems problems() {
        return problems;
    }

    Computation compute(Value value) {
        return computations.of(value);
    }

    /** The field that a name stands for, when that does not depend on the resource. */
    Optional<FieldName> fieldName(Value name) {
        return compute(name)
                .constant()
                .filter(Outcome.Value.class::isInstance)
                .map(Frame::node)
                .filter(JsonNode::isTextual)
                .map(json -> FieldName.parse(json.textValue()));
    }

    RuleLimits limits() {
        return limits;
    }

    /** Said once: below the first place that is too deep there may be many. */
    void tooDeep(String pointer, String problem) {
        if (!tooDeep) {
            String place = pointer.length() > 200 ? pointer.substring(0, 200) + "…" : pointer;
            problems.add(PlanCodes.TOO_DEEP, place, problem, "flatten the condition");
        }
        tooDeep = true;
    }

    void operand(String pointer, String problem) {
        problems.add(PlanCodes.OPERAND, pointer, problem, "give a value of the expected type");
    }

    void count(String pointer, String problem) {
        problems.add(PlanCodes.COUNT, pointer, problem, "see the count expressions of the policy rule");
    }
}
