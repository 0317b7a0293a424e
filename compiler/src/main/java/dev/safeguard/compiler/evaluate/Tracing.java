package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Follows a condition as evaluation goes through it, for resources of one type: what is the same for all of them is
 * evaluated, for the rest is noted what it reads. What evaluation cannot come to is passed over.
 */
final class Tracing implements Condition.Cases<Optional<Truth>> {
    private final PlaceReads places;
    private final Supplier<PlanState> planning;
    private final boolean inCount;
    private final boolean everything;

    /** @param planning makes a state to plan a part of the rule with */
    Tracing(PlaceReads places, Supplier<PlanState> planning) {
        this(places, planning, false, false);
    }

    private Tracing(PlaceReads places, Supplier<PlanState> planning, boolean inCount, boolean everything) {
        this.places = places;
        this.planning = planning;
        this.inCount = inCount;
        this.everything = everything;
    }

    /** The same, but nothing is passed over: for what explains a decision, which evaluates all of the condition. */
    Tracing everything() {
        return new Tracing(places, planning, inCount, true);
    }

    /** What the condition comes to, when that is the same for all resources of the type. */
    Optional<Truth> trace(Condition condition) {
        return condition.match(this);
    }

    @Override
    public Optional<Truth> allOf(Condition.AllOf condition) {
        return all(condition.conditions(), Truth.FALSE);
    }

    @Override
    public Optional<Truth> anyOf(Condition.AnyOf condition) {
        return all(condition.conditions(), Truth.TRUE);
    }

    /** @param decisive what ends it */
    private Optional<Truth> all(List<Condition> conditions, Truth decisive) {
        boolean early = !everything && places.frame().options().holds(Assumption.LATER_FAILURE_IS_LATENT);
        boolean varies = !early && !conditions.isEmpty();
        boolean open = false;
        for (Condition condition : conditions) {
            Optional<Truth> truth = trace(condition);
            boolean ends = truth.filter(t -> t == decisive || t == Truth.ERROR).isPresent();
            if (ends && early) {
                return varies || open ? Optional.empty() : truth;
            }
            open |= truth.filter(t -> t == Truth.UNKNOWN).isPresent();
            varies |= truth.isEmpty();
        }
        return varies || open ? Optional.empty() : Optional.of(decisive.not());
    }

    @Override
    public Optional<Truth> not(Condition.Not condition) {
        return trace(condition.condition()).map(Truth::not);
    }

    @Override
    public Optional<Truth> comparison(Condition.Comparison leaf) {
        Footprint own = new Footprint();
        Tracing inside = new Tracing(places.into(own), planning, inCount, everything);
        inside.places.value(leaf.right());
        boolean constantRight = own.isEmpty();
        boolean single = leaf.left().match(inside.new Left(leaf.operator() == Operator.EXISTS));
        if (own.isEmpty()) {
            return Optional.of(matcher(leaf).test(places.frame()));
        }
        Optional<Test> test = inCount
                ? Optional.empty()
                : own.place().flatMap(place -> test(leaf, place, own.reads(), single && constantRight));
        test.ifPresentOrElse(places.footprint()::test, () -> places.footprint().add(own));
        if (inCount) {
            places.footprint().member();
        }
        return Optional.empty();
    }

    private Matcher matcher(Condition.Comparison leaf) {
        return Planner.plan(leaf, RulePlanner.IF, planning.get());
    }

    private Optional<Test> test(Condition.Comparison leaf, List<String> place, Set<Read> reads, boolean isOfField) {
        return isOfField
                ? FieldOutcome.of(leaf, place, reads, places.frame(), planning.get())
                : LeafOutcome.of(leaf, place, reads, places.frame(), planning.get());
    }

    private Optional<FieldName> known(Value name) {
        Optional<FieldName> field = planning.get().fieldName(name);
        if (field.isEmpty()) {
            places.value(name);
            places.footprint().anything();
        }
        return field;
    }

    private void count(FieldName field, Optional<Condition> where) {
        Frame frame = places.frame();
        if (frame.problem(field).isPresent()) {
            return;
        }
        Optional<FieldPath> path = places.path(field, frame.subject());
        path.ifPresent(p -> places.footprint().read(new Read(p.steps(), true)));
        int depth = frame.subject()
                .aliases()
                .reader(field, frame.subject())
                .map(AliasReader::fanOuts)
                .orElse(0);
        inside(Counted.ofField(places.counts(), field, path, depth), where);
    }

    private void inside(Counted count, Optional<Condition> where) {
        where.ifPresent(condition -> new Tracing(places.in(count), planning, true, everything).trace(condition));
    }

    /** The left side of a comparison: whether it is one field, by a name that is known. */
    private final class Left implements Operand.Cases<Boolean> {
        private final boolean exists;

        private Left(boolean exists) {
            this.exists = exists;
        }

        @Override
        public Boolean field(Operand.Field operand) {
            Optional<FieldName> name = known(operand.name());
            name.ifPresent(f -> places.field(f, exists && places.isOne(f)));
            return name.isPresent();
        }

        @Override
        public Boolean computed(Operand.Computed operand) {
            places.value(operand.value());
            return false;
        }

        @Override
        public Boolean fieldCount(Operand.FieldCount operand) {
            known(operand.name()).filter(FieldName::isCollection).ifPresent(f -> count(f, operand.where()));
            return false;
        }

        @Override
        public Boolean valueCount(Operand.ValueCount operand) {
            places.value(operand.array());
            inside(Counted.ofValue(places.counts(), operand.name().orElse(Count.DEFAULT_NAME)), operand.where());
            return false;
        }
    }
}
