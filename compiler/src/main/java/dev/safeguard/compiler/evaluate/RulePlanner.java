package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.read.ModeName;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Plans one definition with one set of parameter values. */
final class RulePlanner {
    static final String EXISTENCE = "/policyRule/then/details/existenceCondition";
    static final String IF = "/policyRule/if";

    /** Parameters of a definition. Source: limits of Azure Policy. */
    static final int MAX_PARAMETERS = 20;

    private static final String SHIPPED = "BuiltIn";

    /** Effects that shipped definitions of resource providers use, none of which can be decided here. */
    private static final Set<String> PRESERVED =
            Set.of("enforceopaconstraint", "enforceregopolicy", "enforcesetting", "auditaction");

    private final PolicyDefinition definition;
    private final Map<String, JsonNode> given;
    private final Aliases aliases;
    private final EvaluationOptions options;
    private final Problems problems;
    private final PlanState state;

    RulePlanner(PolicyDefinition definition, Map<String, JsonNode> given, Aliases aliases, EvaluationOptions options) {
        this.definition = definition;
        this.given = given;
        this.aliases = aliases;
        this.options = options;
        this.problems = new Problems(definition.name().isEmpty() ? "policy" : definition.name());
        checkNumber();
        checkMode();
        Parameters bound = Binding.bind(definition.parameters(), given, problems);
        this.state = new PlanState(definition, aliases, bound, options, problems);
    }

    /** A published definition of Microsoft's has more. */
    private void checkNumber() {
        int number = definition.parameters().size();
        boolean own = definition.policyType().filter(SHIPPED::equalsIgnoreCase).isEmpty();
        if (own && number > MAX_PARAMETERS) {
            problems.add(PlanCodes.TOO_MANY, "/parameters", number + " parameters", "keep to " + MAX_PARAMETERS);
        }
    }

    private void checkMode() {
        definition
                .mode()
                .filter(mode -> !ModeName.exists(mode))
                .ifPresent(mode -> problems.add(
                        PlanCodes.MODE, "/mode", "mode `" + mode + "` does not exist", "use All or Indexed"));
    }

    Planning plan() {
        Value effect = definition.rule().then().effect();
        state.check().check(effect, "/policyRule/then/effect", Optional.empty());
        Computation computation = state.compute(effect);
        PlannedPolicy policy = Mode.of(definition, options) == Mode.ELSEWHERE
                ? elsewhere(computation)
                : computation
                        .constant()
                        .filter(Outcome.Value.class::isInstance)
                        .map(this::planned)
                        .orElseGet(() -> computed(computation));
        return problems.refuse() ? new Planning.Refused(problems.all()) : new Planning.Planned(policy, problems.all());
    }

    private PlannedPolicy elsewhere(Computation effect) {
        String mode = definition.mode().map(m -> "mode " + m).orElse("a static policy");
        String name = effect.constant().map(Frame::node).map(JsonNode::asText).orElse("");
        return SettledPolicy.notEvaluated(definition, name, "Not evaluated here: " + mode + ".", this::withEffect);
    }

    /** The effect depends on the resource, or computing it fails, which matters only where the condition holds. */
    private PlannedPolicy computed(Computation effect) {
        return new ComputedEffect(
                Words.written(definition.rule().then().effect()),
                rule(EffectName.AUDIT),
                effect,
                (resource, context) ->
                        Frame.of(Subject.of(resource, context, aliases), context, state.parameters(), options),
                this::withEffect,
                new ConcurrentHashMap<>());
    }

    private PlannedPolicy planned(Outcome outcome) {
        String written = Frame.node(outcome).asText();
        Optional<EffectName> effect = EffectName.named(written);
        if (effect.isEmpty() && !PRESERVED.contains(written.toLowerCase(Locale.ROOT))) {
            problems.add(
                    PlanCodes.EFFECT,
                    "/policyRule/then/effect",
                    "`" + written + "` is no effect",
                    "name an effect, or a parameter that holds one");
        }
        PlannedPolicy rule = rule(effect.orElse(EffectName.AUDIT));
        boolean ofProvider =
                effect.map(e -> e.family() == EffectName.Family.PROVIDER).orElse(true);
        if (effect.equals(Optional.of(EffectName.DISABLED))) {
            return SettledPolicy.disabled(definition, this::withEffect);
        }
        return ofProvider
                ? SettledPolicy.notEvaluated(
                        definition, written, "Not evaluated here: effect " + written + ".", this::withEffect)
                : rule;
    }

    private PlannedPolicy rule(EffectName effect) {
        Condition condition = definition.rule().condition();
        Condition existence = existence().orElse(new Condition.AllOf(List.of()));
        Matcher whole = Planner.plan(condition, IF, state);
        Matcher existing = Planner.plan(existence, EXISTENCE, state);
        EffectPlan plan = new EffectPlanner(effect, state).plan(details());
        if (problems.refuse()) {
            return SettledPolicy.disabled(definition, this::withEffect);
        }
        if (plan.looksForOthers()) {
            RelatedTypeCheck.check(effect, definition.rule(), state, aliases);
        }
        Condition preCheck = Reducer.preCheck(condition, state);
        Condition applicability = Reducer.applicability(condition, state);
        Judge judge = new PlannedJudge(matcher(preCheck), matcher(applicability), whole, existing);
        InterpretedJudge interpreter = new InterpretedJudge(preCheck, applicability, condition, existence);
        return new PlannedRule(definition, aliases, state, plan, judge, interpreter, this::withEffect);
    }

    private Details details() {
        return definition.rule().then().details();
    }

    private Optional<Condition> existence() {
        return details() instanceof Details.IfNotExists existence ? existence.existence() : Optional.empty();
    }

    /** Plans a part of the condition again; what there is to find has been found. */
    private Matcher matcher(Condition part) {
        PlanState again = new PlanState(definition, aliases, state.parameters(), options, new Problems(""));
        return Planner.plan(part, IF, again);
    }

    private Planning withEffect(String effect) {
        Optional<String> parameter =
                state.check().parameterName(definition.rule().then().effect());
        if (parameter.isPresent()) {
            Map<String, JsonNode> values = new HashMap<>(given);
            values.keySet().removeIf(parameter.get()::equalsIgnoreCase);
            values.put(parameter.get(), TextNode.valueOf(effect));
            return new RulePlanner(definition, values, aliases, options).plan();
        }
        return new RulePlanner(
                        Redefined.withEffect(definition, new Then(Value.of(effect), details())),
                        given,
                        aliases,
                        options)
                .plan();
    }
}
