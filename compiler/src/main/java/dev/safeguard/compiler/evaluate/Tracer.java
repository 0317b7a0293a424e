package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds out what the decision of a rule hangs on, in the order in which the rule is decided.
 *
 * @param frame stands at a resource that has the type and nothing else
 */
record Tracer(
        PolicyDefinition definition,
        EffectPlan effect,
        Judge judge,
        InterpretedJudge conditions,
        Supplier<PlanState> planning,
        Frame frame) {

    Dependence dependence() {
        return dependence(new Footprint());
    }

    /** Where the place is read before the rule is looked at. */
    Dependence dependence(Read before) {
        Footprint footprint = new Footprint();
        footprint.read(before);
        return dependence(footprint);
    }

    private Dependence dependence(Footprint footprint) {
        Optional<Truth> applies =
                effect.looksForOthers() ? Optional.of(Truth.TRUE) : trace(conditions.applicable(), footprint);
        Optional<Truth> preCheck = trace(conditions.preChecked(), footprint);
        Footprint whole = new Footprint();
        Optional<Truth> truth = trace(conditions.whole(), whole);
        boolean others = is(applies, Truth.FALSE) || (effect.looksForOthers() && is(preCheck, Truth.FALSE));
        if (others && footprint.isEmpty()) {
            return Dependence.on(new Decision.NotApplicable(List.of()));
        }
        footprint.add(whole);
        boolean never =
                footprint.isEmpty() && truth.filter(t -> t != Truth.TRUE).isPresent();
        return never ? footprint.dependence(Optional.empty()) : withEffect(footprint);
    }

    private static boolean is(Optional<Truth> truth, Truth wanted) {
        return truth.filter(t -> t == wanted).isPresent();
    }

    /** What the reasons hang on beside the decision: a failure that evaluation does not come to is told, too. */
    Dependence reasons() {
        Footprint footprint = new Footprint();
        new Tracing(places(footprint), planning).everything().trace(conditions.whole());
        return footprint.dependence(Optional.empty());
    }

    private Optional<Truth> trace(Condition condition, Footprint footprint) {
        return new Tracing(places(footprint), planning).trace(condition);
    }

    private PlaceReads places(Footprint footprint) {
        return new PlaceReads(frame, Optional.empty(), footprint);
    }

    private Dependence withEffect(Footprint footprint) {
        if (effect.looksForOthers()) {
            return footprint.dependence(check());
        }
        PlaceReads places = places(footprint);
        EffectReads.of(definition.rule().then().details(), effect.name()).forEach(places::value);
        return footprint.dependence(Optional.empty());
    }

    /** What is looked for, when that hangs on no evaluated resource. */
    Optional<ExistenceCheck> check() {
        if (!(effect instanceof ExistenceEffect existence)) {
            return Optional.empty();
        }
        return existence
                .sought()
                .filter(sought -> !sought.type().isEmpty() && deploymentSucceeds())
                .map(sought -> new ExistenceCheck(sought, conditions.existing(), judge, frame, planning));
    }

    /** What the existence condition reads of a candidate; empty when it may be any place. */
    Optional<Set<Read>> places(Resource candidate) {
        return ExistenceCheck.of(conditions.existing(), judge, frame, planning).reads(candidate);
    }

    /** A deployment whose parameters cannot be computed is a failure, and hangs on the evaluated resource. */
    private boolean deploymentSucceeds() {
        return !(definition.rule().then().details() instanceof Details.IfNotExists details)
                || effect.name() != EffectName.DEPLOY_IF_NOT_EXISTS
                || details.deployment()
                        .flatMap(d -> DeploymentParameters.in(d.body()))
                        .filter(value -> !succeeds(value))
                        .isEmpty();
    }

    private boolean succeeds(Value value) {
        if (value instanceof Value.Array array) {
            return array.items().stream().allMatch(this::succeeds);
        }
        if (value instanceof Value.Obj object) {
            return object.members().keySet().stream().map(Value::read).allMatch(this::succeeds)
                    && object.members().values().stream().allMatch(this::succeeds);
        }
        return isField(value)
                || planning.get()
                        .compute(value)
                        .constant()
                        .filter(Outcome.Value.class::isInstance)
                        .isPresent();
    }

    /** Whether it is {@code field('name')} and nothing else. */
    private boolean isField(Value value) {
        return value instanceof Value.Expression expression
                && frame.parsed(expression) instanceof Parsed.Ok ok
                && ok.expression() instanceof Call call
                && call.isTo("field")
                && call.textArgument(0)
                        .map(FieldName::parse)
                        .filter(field -> frame.problem(field).isEmpty())
                        .isPresent();
    }
}
