package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.compiler.evaluate.Operators.Side;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A field compared with what is the same for all resources, made on the value itself: it needs no resource around it.
 *
 * @param reader how the field is read, when it is an alias or a path
 * @param members what follows the first {@code [*]}, itself included; no steps where there is none
 * @param missingIsEmpty whether an array that is not there is read as one without members
 */
record FieldOutcome(
        boolean isLocation,
        Optional<AliasReader> reader,
        FieldPath members,
        Side side,
        boolean missingIsEmpty,
        ValueTest test)
        implements Function<JsonNode, Optional<Truth>> {

    static Optional<Test> of(
            Condition.Comparison leaf, List<String> place, Set<Read> reads, Frame frame, PlanState state) {
        return leaf.left() instanceof Operand.Field field
                ? state.fieldName(field.name()).map(name -> of(name, leaf, place, reads, frame, state))
                : Optional.empty();
    }

    private static Test of(
            FieldName field,
            Condition.Comparison leaf,
            List<String> place,
            Set<Read> reads,
            Frame frame,
            PlanState state) {
        Outcome operand = state.compute(leaf.right()).in(frame.rested());
        Side side = LeftSide.sideOf(field);
        List<String> all = reads.iterator().next().steps();
        FieldOutcome test = new FieldOutcome(
                field.kind() == Kind.LOCATION,
                field.isAlias() ? frame.subject().aliases().reader(field, frame.subject()) : Optional.empty(),
                new FieldPath(all.subList(place.size(), all.size())),
                side,
                state.options().holds(Assumption.MISSING_ARRAY_IS_EMPTY),
                Comparison.prepare(leaf.operator(), operand, side, state.options()));
        String text = field.text() + " " + leaf.operator() + " " + Frame.node(operand);
        return new Test(text, place, reads, test);
    }

    @Override
    public Optional<Truth> apply(JsonNode value) {
        if (members.steps().isEmpty()) {
            return Optional.of(test.of(read(value)));
        }
        if (!missingIsEmpty && members.lacksArray(value)) {
            return Optional.of(new LeftValue.Lacking(side).match(test));
        }
        List<JsonNode> nodes = members.read(value);
        return nodes.size() > LeafOutcome.MUCH
                ? Optional.empty()
                : Optional.of(new LeftValue.All(picked(nodes), side).match(test));
    }

    private JsonNode read(JsonNode value) {
        return isLocation ? Subject.location(value) : picked(List.of(value)).get(0);
    }

    private List<JsonNode> picked(List<JsonNode> nodes) {
        return reader.isPresent() ? reader.get().pick(nodes) : nodes;
    }
}
