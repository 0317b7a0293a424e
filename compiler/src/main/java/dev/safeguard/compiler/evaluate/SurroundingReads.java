package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Index;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Property;
import dev.safeguard.compiler.expression.ExpressionEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which properties of the resource group and the subscription an expression reads.
 *
 * @param below the steps by which the expression at hand is followed, known as far as they hang on no resource
 */
record SurroundingReads(Footprint footprint, Parameters parameters, List<String> below)
        implements Expression.Cases<Boolean> {

    static void in(Expression expression, Footprint footprint, Parameters parameters) {
        expression.match(new SurroundingReads(footprint, parameters, List.of()));
    }

    private void plain(Expression expression) {
        in(expression, footprint, parameters);
    }

    private SurroundingReads after(String step) {
        List<String> steps = new ArrayList<>(List.of(step));
        steps.addAll(below);
        return new SurroundingReads(footprint, parameters, steps);
    }

    @Override
    public Boolean literal(Literal literal) {
        return true;
    }

    @Override
    public Boolean call(Call call) {
        if (call.isTo("resourceGroup")) {
            footprint.group(new Read(below, false));
        } else if (call.isTo("subscription")) {
            footprint.subscription(new Read(below, false));
        }
        call.arguments().forEach(this::plain);
        return true;
    }

    @Override
    public Boolean property(Property property) {
        return property.target().match(after(property.name()));
    }

    @Override
    public Boolean index(Index index) {
        plain(index.index());
        Optional<String> name = Optional.of(index.index())
                .filter(i -> !Computations.isContextual(i))
                .map(i -> Frame.node(ExpressionEvaluator.evaluate(i, new ParameterScope(parameters))))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
        return name.map(step -> index.target().match(after(step)))
                .orElseGet(() -> index.target().match(new SurroundingReads(footprint, parameters, List.of())));
    }
}
