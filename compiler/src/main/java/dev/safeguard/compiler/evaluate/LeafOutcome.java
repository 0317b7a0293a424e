package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.dsl.rule.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Any comparison that reads one value, such as a count of an array's members, made on a resource that holds this value and
 * nothing else.
 *
 * @param frame stands at a resource that has the type and nothing else
 * @param place of the value
 */
record LeafOutcome(Matcher matcher, Frame frame, List<String> place) implements Function<JsonNode, Optional<Truth>> {
    /** Steps after which a rule with as many comparisons as there may be could reach the limit of one decision. */
    static final long MUCH = Effort.LIMIT / (3 * RuleLimits.MAX_LEAVES);

    /** What says which resource it is. */
    private static final List<String> IDENTIFYING = List.of("id", "name", "fullName", "type", "apiVersion");

    static Optional<Test> of(
            Condition.Comparison leaf, List<String> place, Set<Read> reads, Frame frame, PlanState state) {
        if (IDENTIFYING.stream().anyMatch(name -> InvariantText.equal(name, place.get(0)))) {
            return Optional.empty();
        }
        String written = leaf.toString();
        String text = written + " " + frame.parameters().askedFor(written);
        return Optional.of(
                new Test(text, place, reads, new LeafOutcome(Planner.plan(leaf, RulePlanner.IF, state), frame, place)));
    }

    @Override
    public Optional<Truth> apply(JsonNode value) {
        Frame at = frame.at(frame.subject().resource().with(holding(value)));
        try {
            Truth truth = matcher.test(at);
            return at.effort().spent() > MUCH ? Optional.empty() : Optional.of(truth);
        } catch (Effort.Exhausted e) {
            return Optional.empty();
        }
    }

    private ObjectNode holding(JsonNode value) {
        ObjectNode sample = frame.subject().resource().json();
        ObjectNode json = sample.objectNode();
        json.setAll(sample);
        if (!value.isMissingNode()) {
            ObjectNode parent = json;
            for (String step : place.subList(0, place.size() - 1)) {
                parent = parent.putObject(step);
            }
            parent.set(place.get(place.size() - 1), value);
        }
        return json;
    }
}
