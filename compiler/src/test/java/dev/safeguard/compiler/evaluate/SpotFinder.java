package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.ExpressionEvaluator;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what an expression reads, and the literals in it. */
final class SpotFinder implements Expression.Cases<Optional<SpotFinder.Reading>> {
    /** What a chain of properties begins with, and its names. */
    record Reading(Expression.Call call, List<String> path) {}

    private final Frame frame;
    private final List<Step> steps;
    private final Set<Spot> spots = new LinkedHashSet<>();
    private final Set<JsonNode> literals = new LinkedHashSet<>();

    SpotFinder(Frame frame, List<Step> steps) {
        this.frame = frame;
        this.steps = steps;
    }

    List<Spot> spots() {
        return List.copyOf(spots);
    }

    List<JsonNode> literals() {
        return List.copyOf(literals);
    }

    SpotFinder look(Value value) {
        if (value instanceof Value.Expression expression
                && Expression.parse(expression.text()) instanceof Expression.Parsed.Ok ok) {
            visit(ok.expression());
        } else if (value instanceof Value.Array array) {
            array.items().forEach(this::look);
        } else if (value instanceof Value.Text text) {
            literals.add(TextNode.valueOf(text.text()));
        }
        return this;
    }

    private void visit(Expression expression) {
        expression.match(this).ifPresent(this::found);
    }

    private void found(Reading reading) {
        String function = reading.call().name().toLowerCase(Locale.ROOT);
        Optional<String> name = reading.call().arguments().stream()
                .findFirst()
                .map(this::evaluated)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
        switch (function) {
            case "parameters" -> name.ifPresent(n -> spots.add(new Spot.OfParameter(n, reading.path())));
            case "field" -> name.ifPresent(n -> field(n, reading.path()));
            case "current" -> current(name);
            case "resourcegroup", "subscription", "requestcontext" ->
                spots.add(new Spot.OfSurroundings(function, reading.path()));
            default -> {
                literals.add(evaluated(reading.call()));
                reading.call().arguments().forEach(this::visit);
            }
        }
    }

    private void field(String name, List<String> path) {
        boolean ofTags = name.equalsIgnoreCase("tags") && !path.isEmpty();
        spots.add(new Spot.OfField(ofTags ? "tags[" + path.get(0) + "]" : name, true));
    }

    private void current(Optional<String> name) {
        Optional<Count> count =
                name.map(n -> frame.count().flatMap(c -> c.named(n))).orElse(frame.count());
        Optional<FieldName> alias = count.flatMap(Count::alias);
        if (alias.isPresent()) {
            spots.add(new Spot.OfField(name.orElse(alias.get().text()), false));
            return;
        }
        for (Step step : steps) {
            if (step.count() instanceof Operand.ValueCount value) {
                look(value.array());
            }
        }
    }

    private JsonNode evaluated(Expression expression) {
        Outcome outcome = ExpressionEvaluator.evaluate(expression, frame);
        return Frame.node(outcome);
    }

    @Override
    public Optional<Reading> literal(Expression.Literal literal) {
        literals.add(literal.value());
        return Optional.empty();
    }

    @Override
    public Optional<Reading> call(Expression.Call call) {
        return Optional.of(new Reading(call, List.of()));
    }

    @Override
    public Optional<Reading> property(Expression.Property property) {
        return property.target().match(this).map(reading -> below(reading, property.name()));
    }

    @Override
    public Optional<Reading> index(Expression.Index index) {
        JsonNode key = evaluated(index.index());
        visit(index.index());
        return index.target().match(this).map(reading -> key.isTextual() ? below(reading, key.textValue()) : reading);
    }

    private static Reading below(Reading reading, String name) {
        List<String> path = new ArrayList<>(reading.path());
        path.add(name);
        return new Reading(reading.call(), path);
    }
}
