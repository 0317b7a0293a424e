package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A rule of mode All or Indexed, planned. */
final class PlannedRule implements PlannedPolicy {
    private final PolicyDefinition definition;
    private final Mode mode;
    private final Aliases aliases;
    private final Parameters parameters;
    private final EvaluationOptions options;
    private final RuleFacts facts;
    private final EffectPlan effect;
    private final Judge judge;
    private final InterpretedJudge interpreter;
    private final Function<String, Planning> override;

    PlannedRule(
            PolicyDefinition definition,
            Aliases aliases,
            PlanState state,
            EffectPlan effect,
            Judge judge,
            InterpretedJudge interpreter,
            Function<String, Planning> override) {
        this.definition = definition;
        this.options = state.options();
        this.mode = Mode.of(definition, options);
        this.aliases = aliases;
        this.parameters = state.parameters();
        this.facts = state.facts();
        this.effect = effect;
        this.judge = judge;
        this.interpreter = interpreter;
        this.override = override;
    }

    @Override
    public PolicyDefinition definition() {
        return definition;
    }

    @Override
    public String effect() {
        return effect.name().json();
    }

    @Override
    public Decision decide(Resource resource, Context context) {
        return decide(resource, context, judge, true);
    }

    @Override
    public Decision settle(Resource resource, Context context) {
        return decide(resource, context, judge, false);
    }

    /** Decides without the planned matchers: slower, and written independently of them. */
    Decision interpret(Resource resource, Context context) {
        return decide(resource, context, interpreter, true);
    }

    private Decision decide(Resource resource, Context context, Judge by, boolean withReasons) {
        Frame frame = frame(resource, context);
        try {
            return outside(resource, context)
                    .or(() -> inapplicable(frame, by))
                    .orElseGet(() -> judged(frame, by, withReasons));
        } catch (Effort.Exhausted e) {
            return new Decision.Failed(List.of(Reason.of(Effort.Exhausted.MESSAGE)));
        }
    }

    private Frame frame(Resource resource, Context context) {
        return Frame.of(Subject.of(resource, context, aliases), context, parameters, options);
    }

    /** What keeps the rule from being evaluated for this resource, whatever its condition says. */
    private Optional<Decision> outside(Resource resource, Context context) {
        Optional<String> omission = mode.omission(resource, aliases);
        if (omission.isPresent()) {
            return Optional.of(notApplicable(omission.get()));
        }
        if (!facts.unknownFields().isEmpty()) {
            return Optional.of(notApplicable("unknownAlias: the catalogue does not know "
                    + String.join(", ", facts.unknownFields()) + ", so the policy applies to nothing."));
        }
        if (facts.usesLocation() && resource.isSubscription()) {
            return Optional.of(notApplicable("A rule about locations does not apply to a subscription."));
        }
        return facts.usesIdentity() && context.view() != Context.View.REQUEST
                ? Optional.of(notApplicable("The rule asks for the identity of a caller; a scan has none."))
                : Optional.empty();
    }

    private static Decision notApplicable(String why) {
        return new Decision.NotApplicable(List.of(Reason.of(why)));
    }

    /** The pre-check only takes errors away: a condition that fails it is false anyway. */
    private Optional<Decision> inapplicable(Frame frame, Judge by) {
        if (!effect.looksForOthers() && by.applies(frame) == Truth.FALSE) {
            return Optional.of(notApplicable("The rule is about other resources."));
        }
        return by.preCheck(frame) == Truth.FALSE ? Optional.of(conditionFalse()) : Optional.empty();
    }

    private Decision conditionFalse() {
        boolean isOutside =
                effect.name() == EffectName.DENY_ACTION && !options.holds(Assumption.DENY_ACTION_FALSE_IS_COMPLIANT);
        return isOutside || effect.looksForOthers()
                ? notApplicable("The condition of the rule does not hold.")
                : new Decision.Compliant(List.of());
    }

    private Decision judged(Frame frame, Judge by, boolean withReasons) {
        Supplier<List<Reason>> why = withReasons ? () -> reasons(frame) : List::of;
        return switch (by.condition(frame)) {
            case FALSE -> conditionFalse();
            case TRUE -> effect.take(frame, by, why);
            case UNKNOWN -> new Decision.Unknown(why.get());
            case ERROR -> new Decision.Failed(why.get());
        };
    }

    private List<Reason> reasons(Frame frame) {
        try {
            return interpreter.explain(frame.rested()).reasons();
        } catch (Effort.Exhausted e) {
            return List.of(Reason.of("Why is not said: it takes more than " + Effort.LIMIT + " steps."));
        }
    }

    /** Explaining also evaluates what deciding did not reach, so it may be too much where deciding was not. */
    @Override
    public Explanation explain(Resource resource, Context context) {
        Decision decision = decide(resource, context);
        try {
            return explain(frame(resource, context), decision);
        } catch (Effort.Exhausted e) {
            return new Explanation(decision, root(decision, List.of()));
        }
    }

    private Explanation explain(Frame frame, Decision decision) {
        Explained explained = explained(frame);
        List<Trace> children = new ArrayList<>(List.of(explained.trace()));
        if (decision instanceof Decision.NonCompliant || decision instanceof Decision.Compliant) {
            effect.explain(frame, interpreter)
                    .filter(t -> explained.truth() == Truth.TRUE)
                    .ifPresent(children::add);
        }
        return new Explanation(Decisions.warned(decision, explained.latent()), root(decision, children));
    }

    /** Where the pre-check has settled the matter, no failure of another leaf can come up, in whatever order. */
    private Explained explained(Frame frame) {
        Explained whole = interpreter.explain(frame);
        if (interpreter.preCheck(frame) != Truth.FALSE) {
            return whole;
        }
        if (whole.truth() == Truth.FALSE) {
            return new Explained(Truth.FALSE, whole::trace, whole::responsible, List::of);
        }
        Explained reduced = interpreter.explainPreCheck(frame);
        return new Explained(Truth.FALSE, () -> reduced.trace().nowhere(), reduced::responsible, List::of);
    }

    private Trace root(Decision decision, List<Trace> children) {
        Optional<String> note = decision.reasons().stream().map(Reason::message).findFirst();
        return Trace.group(Decisions.name(decision) + ": " + effect(), Optional.empty(), note, children);
    }

    @Override
    public ObjectNode apply(List<ResolvedOperation> operations, Resource resource, Context context) {
        Subject subject = Subject.of(resource, context, aliases);
        Alteration alteration = new Alteration(subject, effect.name() == EffectName.APPEND, options);
        operations.forEach(alteration::apply);
        return alteration.resource();
    }

    @Override
    public Dependence dependence(Resource sample, Context context) {
        Optional<Decision> outside = outside(sample, context);
        Tracer tracer = tracer(sample, context);
        return mode.hangsOnLocation(sample, aliases)
                ? tracer.dependence(new Dependence.Read(List.of("location"), true))
                : outside.map(Dependence::on).orElseGet(tracer::dependence);
    }

    @Override
    public Dependence reasons(Resource sample, Context context) {
        return tracer(sample, context).reasons();
    }

    private Tracer tracer(Resource sample, Context context) {
        return new Tracer(definition, effect, judge, interpreter, this::state, frame(sample, context));
    }

    @Override
    public Optional<Lookout> lookout(Context context) {
        return effect.looksForOthers() ? Optional.of(related(context)) : Optional.empty();
    }

    /** What the details name, whatever the effect. */
    Lookout related(Context context) {
        Resource nothing = Resource.of(JsonNodeFactory.instance.objectNode());
        Optional<String> type = definition.rule().then().details() instanceof Details.IfNotExists details
                ? state().compute(details.related().type())
                        .constant()
                        .map(Frame::node)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue)
                : Optional.empty();
        Tracer tracer = tracer(nothing, context);
        return new Lookout(type, tracer::check, tracer::places);
    }

    private PlanState state() {
        return new PlanState(definition, aliases, parameters, options, new Problems(""));
    }

    @Override
    public Optional<Set<String>> onlyTypes() {
        return OnlyTypes.of(definition.rule().condition(), state());
    }

    @Override
    public boolean readsTags() {
        return facts.readsTags();
    }

    @Override
    public Planning withEffect(String wanted) {
        return override.apply(wanted);
    }
}
