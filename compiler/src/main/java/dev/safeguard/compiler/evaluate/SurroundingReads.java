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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which properties of the resource group and the subscription an expression reads, each as what notes it.
 *
 * @param below the steps by which the expression at hand is followed, known as far as they hang on no resource
 */
record SurroundingReads(Parameters parameters, List<String> below)
        implements Expression.Cases<Stream<Consumer<Footprint>>> {

    static Stream<Consumer<Footprint>> in(Expression expression, Parameters parameters) {
        return expression.match(new SurroundingReads(parameters, List.of()));
    }

    private Stream<Consumer<Footprint>> plain(Expression expression) {
        return in(expression, parameters);
    }

    private SurroundingReads after(String step) {
        List<String> steps = new ArrayList<>(List.of(step));
        steps.addAll(below);
        return new SurroundingReads(parameters, steps);
    }

    @Override
    public Stream<Consumer<Footprint>> literal(Literal literal) {
        return Stream.empty();
    }

    @Override
    public Stream<Consumer<Footprint>> call(Call call) {
        return Stream.concat(own(call), call.arguments().stream().flatMap(this::plain));
    }

    private Stream<Consumer<Footprint>> own(Call call) {
        Read read = new Read(below, false);
        if (call.isTo("resourceGroup")) {
            return Stream.of(footprint -> footprint.group(read));
        }
        return call.isTo("subscription") ? Stream.of(footprint -> footprint.subscription(read)) : Stream.empty();
    }

    @Override
    public Stream<Consumer<Footprint>> property(Property property) {
        return property.target().match(after(property.name()));
    }

    @Override
    public Stream<Consumer<Footprint>> index(Index index) {
        Stream<Consumer<Footprint>> target = name(index.index())
                .map(step -> index.target().match(after(step)))
                .orElseGet(() -> plain(index.target()));
        return Stream.concat(plain(index.index()), target);
    }

    private Optional<String> name(Expression index) {
        return Optional.of(index)
                .filter(i -> !Computations.isContextual(i))
                .map(i -> Frame.node(ExpressionEvaluator.evaluate(i, new ParameterScope(parameters))))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
