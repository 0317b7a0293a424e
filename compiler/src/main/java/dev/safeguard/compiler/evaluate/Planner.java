package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a condition into a tree of small matchers, once per rule. One planner stands at one place of the rule: it knows
 * its pointer, how deep it is and which counts are around it.
 */
final class Planner implements Condition.Cases<Matcher>, Operand.Cases<LeftSide> {
    /** Nested conditionals. Source: limits of the policy rule documentation. */
    static final int MAX_DEPTH = 512;

    /** Our own guard for nested counts, which Azure limits per array only; published rules nest two. */
    static final int MAX_COUNT_DEPTH = 32;

    private final PlanState state;
    private final String pointer;
    private final int depth;
    private final Optional<CountNames> counts;

    private Planner(PlanState state, String pointer, int depth, Optional<CountNames> counts) {
        this.state = state;
        this.pointer = pointer;
        this.depth = depth;
        this.counts = counts;
    }

    /** Plans the condition that lies at a pointer of the rule. */
    static Matcher plan(Condition condition, String pointer, PlanState state) {
        return new Planner(state, pointer, 1, Optional.empty()).plan(condition);
    }

    private Matcher plan(Condition condition) {
        if (depth > MAX_DEPTH) {
            state.tooDeep(pointer, "conditions nested more than " + MAX_DEPTH + " deep");
            return Matcher.always(Truth.ERROR);
        }
        if (counts.filter(c -> c.depth() > MAX_COUNT_DEPTH).isPresent()) {
            state.tooDeep(pointer, "counts nested more than " + MAX_COUNT_DEPTH + " deep");
            return Matcher.always(Truth.ERROR);
        }
        return condition.match(this);
    }

    private Matcher below(String step, Condition condition) {
        return new Planner(state, pointer + step, depth + 1, counts).plan(condition);
    }

    private Matcher where(Condition condition, CountNames inner) {
        return new Planner(state, pointer + "/count/where", depth + 1, Optional.of(inner)).plan(condition);
    }

    @Override
    public Matcher allOf(Condition.AllOf condition) {
        return combined(each("/allOf/", condition.conditions()));
    }

    @Override
    public Matcher anyOf(Condition.AnyOf condition) {
        List<Matcher> negated = each("/anyOf/", condition.conditions()).stream()
                .map(Matcher::not)
                .toList();
        return combined(negated).not();
    }

    private Matcher combined(List<Matcher> matchers) {
        return state.options().holds(Assumption.LATER_FAILURE_IS_LATENT)
                ? Matcher.all(matchers)
                : Matcher.whole(matchers);
    }

    private List<Matcher> each(String step, List<Condition> conditions) {
        List<Matcher> matchers = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            matchers.add(below(step + i, conditions.get(i)));
        }
        return matchers;
    }

    @Override
    public Matcher not(Condition.Not condition) {
        return below("/not", condition.condition()).not();
    }

    @Override
    public Matcher comparison(Condition.Comparison condition) {
        if (!state.limits().leaf(pointer)) {
            return Matcher.always(Truth.ERROR);
        }
        String place = pointer + "/" + condition.operator().json();
        state.check().check(condition.right(), place, counts);
        OperandCheck.complaint(
                        condition.operator(), condition.right(), state.check().parameterType(condition.right()))
                .ifPresent(c -> state.operand(
                        place, "the operand of `" + condition.operator().json() + "` " + c));
        LeftSide left = FieldValue.of(condition, condition.left().match(this), state.options());
        return new Comparison(left, condition.operator(), state.compute(condition.right()), state.options());
    }

    @Override
    public LeftSide field(Operand.Field operand) {
        state.check().check(operand.name(), pointer + "/field", counts);
        return known(operand.name(), pointer + "/field")
                .<LeftSide>map(LeftSide.Named::new)
                .orElseGet(() -> new LeftSide.Computed(state.compute(operand.name())));
    }

    private Optional<FieldName> known(Value name, String place) {
        Optional<FieldName> field = state.fieldName(name);
        field.ifPresent(f -> state.check().field(f, place));
        return field;
    }

    @Override
    public LeftSide computed(Operand.Computed operand) {
        state.check().check(operand.value(), pointer + "/value", counts);
        return new LeftSide.Value(state.compute(operand.value()));
    }

    @Override
    public LeftSide fieldCount(Operand.FieldCount operand) {
        String place = pointer + "/count/field";
        state.check().check(operand.name(), place, counts);
        Optional<FieldName> known = known(operand.name(), place);
        state.limits().fieldCount(known.map(FieldName::text), place);
        known.filter(f -> !f.isCollection() && operand.name() instanceof Value.Text)
                .ifPresent(f -> state.count(place, "`" + f.text() + "` has no [*], so there is nothing to count"));
        CountNames inner = CountNames.ofField(counts, known.map(FieldName::text));
        return new LeftSide.Tally(
                Counting.ofField(state.compute(operand.name())), operand.where().map(w -> where(w, inner)));
    }

    @Override
    public LeftSide valueCount(Operand.ValueCount operand) {
        String place = pointer + "/count/value";
        state.check().check(operand.array(), place, counts);
        state.limits().valueCount(place);
        OperandCheck.literalType(operand.array())
                .filter(type -> !type.equals("Array"))
                .ifPresent(type -> state.count(place, "the value is type '" + type + "', expected type is 'Array'"));
        if (operand.name().isEmpty() && counts.isPresent()) {
            state.count(pointer + "/count", "a count of values inside another count has no name");
        }
        CountNames inner = CountNames.ofValue(counts, operand.name().orElse(Count.DEFAULT_NAME));
        return new LeftSide.Tally(
                Counting.ofValue(state.compute(operand.array()), operand.name()),
                operand.where().map(w -> where(w, inner)));
    }
}
