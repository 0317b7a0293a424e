package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one definition is tried: remembers what does not change from one try to the next. Its truths are only a guide for
 * the search; what counts is what the evaluators say of the world that was found.
 */
final class Lab {
    private static final ObjectNode POLICY = Given.object(
            "{'assignmentId': '/a', 'definitionId': '/d'," + " 'setDefinitionId': '/s', 'definitionReferenceId': 'r'}");

    private static final Computations LAZY = new Computations(Optional.empty(), Expression::parse);

    private final PolicyDefinition definition;
    private final Map<Map<String, JsonNode>, Optional<Parameters>> bound = new HashMap<>();
    private final Map<Map<String, JsonNode>, Optional<PlannedRule>> planned = new HashMap<>();
    private final IdentityHashMap<Value, Computation> computations = new IdentityHashMap<>();

    Lab(PolicyDefinition definition) {
        this.definition = definition;
    }

    PolicyDefinition definition() {
        return definition;
    }

    Context context(World world) {
        Context context = Context.request(Given.NOW)
                .resourceGroup(world.group())
                .subscription(world.subscription())
                .policy(POLICY)
                .request(new RequestContext(Optional.empty(), world.claims()));
        return world.related()
                .map(r -> context.related(RelatedResources.of(List.of(Resource.of(r)))))
                .orElse(context);
    }

    /** Empty when the values are not such as Azure would take. */
    Optional<Parameters> bind(Map<String, JsonNode> values) {
        Optional<Parameters> known = bound.get(values);
        if (known == null) {
            Problems problems = new Problems("");
            Parameters parameters = Binding.bind(definition.parameters(), values, problems);
            known = problems.refuse() ? Optional.empty() : Optional.of(parameters);
            bound.put(Map.copyOf(values), known);
        }
        return known;
    }

    /** Empty when the rule is refused, or does nothing. */
    Optional<PlannedRule> plan(Map<String, JsonNode> values) {
        return planned.computeIfAbsent(Map.copyOf(values), this::planAgain);
    }

    private Optional<PlannedRule> planAgain(Map<String, JsonNode> values) {
        return PublishedPolicies.ENGINE.plan(definition, values) instanceof Planning.Planned done
                        && done.policy() instanceof PlannedRule rule
                ? Optional.of(rule)
                : Optional.empty();
    }

    JsonNode compute(Value value, Frame frame) {
        return Frame.node(computation(value).in(frame));
    }

    private Computation computation(Value value) {
        return computations.computeIfAbsent(value, LAZY::of);
    }

    Truth truth(Condition condition, Frame frame) {
        return condition.match(new Truths(frame));
    }

    /** As the interpreter, without the explanation. */
    private final class Truths implements Condition.Cases<Truth>, Operand.Cases<LeftValue> {
        private final Frame frame;

        Truths(Frame frame) {
            this.frame = frame;
        }

        @Override
        public Truth allOf(Condition.AllOf condition) {
            return combined(condition.conditions(), Truth.TRUE);
        }

        @Override
        public Truth anyOf(Condition.AnyOf condition) {
            return combined(condition.conditions(), Truth.FALSE);
        }

        private Truth combined(List<Condition> members, Truth neutral) {
            for (Condition member : members) {
                Truth truth = member.match(this);
                if (truth != neutral) {
                    return truth;
                }
            }
            return neutral;
        }

        @Override
        public Truth not(Condition.Not condition) {
            return condition.condition().match(this).not();
        }

        @Override
        public Truth comparison(Condition.Comparison leaf) {
            LeftValue left = leaf.left().match(this);
            return left.match(Comparison.prepare(
                    leaf.operator(), computation(leaf.right()).in(frame), left.side(), frame.options()));
        }

        @Override
        public LeftValue field(Operand.Field operand) {
            return new LeftSide.Computed(computation(operand.name())).in(frame);
        }

        @Override
        public LeftValue computed(Operand.Computed operand) {
            return new LeftSide.Value(computation(operand.value())).in(frame);
        }

        @Override
        public LeftValue fieldCount(Operand.FieldCount operand) {
            return tally(Counting.ofField(computation(operand.name())), operand.where());
        }

        @Override
        public LeftValue valueCount(Operand.ValueCount operand) {
            return tally(Counting.ofValue(computation(operand.array()), operand.name()), operand.where());
        }

        private LeftValue tally(Counting.Source source, Optional<Condition> where) {
            return Counting.tally(
                    source.in(frame),
                    member -> where.map(w -> truth(w, frame.in(member))).orElse(Truth.TRUE));
        }
    }
}
