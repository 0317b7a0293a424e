package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.ExpressionEvaluator;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Turns values of a rule into computations. With parameters at hand, what depends on nothing else is computed once; a
 * failure found that way stays a failure of the evaluation, never a refusal of the rule.
 *
 * @param known the bound parameters; empty leaves every expression to the moment of evaluation
 * @param parser {@link Expression#parse}, or something that remembers what it gave
 */
record Computations(Optional<Parameters> known, Function<String, Parsed> parser) implements Value.Cases<Computation> {
    /** Functions whose value depends on more than their arguments. */
    private static final Set<String> CONTEXTUAL =
            Set.of("field", "current", "resourcegroup", "subscription", "requestcontext", "policy", "utcnow");

    /** Computes everything when asked, nothing before. */
    static Computations lazy(Aliases memory) {
        return new Computations(Optional.empty(), memory::parsed);
    }

    static Computations with(Parameters parameters, Aliases memory) {
        return new Computations(Optional.of(parameters), memory::parsed);
    }

    /** As above, for values of which there are few. */
    static Computations with(Parameters parameters) {
        return new Computations(Optional.of(parameters), Expression::parse);
    }

    Computation of(Value value) {
        return value.match(this);
    }

    @Override
    public Computation text(Value.Text value) {
        return Computation.of(TextNode.valueOf(value.text()));
    }

    @Override
    public Computation num(Value.Num value) {
        return Computation.of(Values.number(value.number()));
    }

    @Override
    public Computation bool(Value.Bool value) {
        return Computation.of(BooleanNode.valueOf(value.value()));
    }

    @Override
    public Computation nothing(Value.Null value) {
        return Computation.of(NullNode.getInstance());
    }

    @Override
    public Computation expression(Value.Expression value) {
        return parser.apply(value.text()) instanceof Parsed.Ok ok
                ? computed(ok.expression())
                : new Computation.Constant(new Outcome.Failure("`" + value.text() + "` is no expression"));
    }

    private Computation computed(Expression expression) {
        return known.filter(p -> !isContextual(expression))
                .<Computation>map(
                        p -> new Computation.Constant(ExpressionEvaluator.evaluate(expression, new ParameterScope(p))))
                .orElse(frame -> ExpressionEvaluator.evaluate(expression, frame));
    }

    /** Whether the value depends on the resource, its surroundings or the clock. */
    static boolean isContextual(Expression expression) {
        return expression.calls().stream()
                .anyMatch(call -> CONTEXTUAL.contains(call.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Computation array(Value.Array value) {
        List<Computation> items = value.items().stream().map(this::of).toList();
        return composed(items, compute -> arrayOf(items.stream().map(compute).toList()));
    }

    /** Names may be expressions too. */
    @Override
    public Computation object(Value.Obj value) {
        List<Computation> names = value.members().keySet().stream()
                .map(name -> of(Value.read(name)))
                .toList();
        List<Computation> values =
                value.members().values().stream().map(this::of).toList();
        List<Computation> parts = Stream.concat(names.stream(), values.stream()).toList();
        return composed(
                parts,
                compute -> objectOf(
                        names.stream().map(compute).toList(),
                        values.stream().map(compute).toList()));
    }

    /** Computed at once when every part is a known value. */
    private static Computation composed(
            List<Computation> parts, Function<Function<Computation, Outcome>, Outcome> whole) {
        boolean known = parts.stream()
                .allMatch(p ->
                        p.constant().filter(Outcome.Value.class::isInstance).isPresent());
        return known
                ? new Computation.Constant(whole.apply(p -> p.constant().orElseThrow()))
                : frame -> whole.apply(p -> p.in(frame));
    }

    private static Outcome arrayOf(List<Outcome> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> array.add(Frame.node(item)));
        return failureIn(items).orElse(new Outcome.Value(array));
    }

    private static Outcome objectOf(List<Outcome> names, List<Outcome> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            object.set(Texts.of(Frame.node(names.get(i))), Frame.node(values.get(i)));
        }
        return failureIn(names).or(() -> failureIn(values)).orElse(new Outcome.Value(object));
    }

    private static Optional<Outcome> failureIn(List<Outcome> parts) {
        return parts.stream().filter(Outcome.Failure.class::isInstance).findFirst();
    }
}
