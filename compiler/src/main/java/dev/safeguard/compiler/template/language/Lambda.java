package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.InvariantText;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.Node.Call;
import dev.safeguard.compiler.template.language.Node.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code lambda('x', 'i', expression)} as an argument of a function. */
record Lambda(Invocation call, List<String> variables, Node body) {
    Lambda {
        variables = List.copyOf(variables);
    }

    /** A value for a variable, and the expression that has it outside of the lambda. */
    record Bound(JsonNode value, Supplier<Optional<String>> source) {
        static Bound of(JsonNode value) {
            return new Bound(value, Optional::empty);
        }
    }

    /** The lambda at that argument; a fault when there is none, or it has more or fewer variables. */
    static Lambda at(Invocation call, int index, int min, int max) {
        if (!(call.argument(index) instanceof Call lambda) || !InvariantText.equal(lambda.function(), "lambda")) {
            throw call.fault("expects its parameter '" + (index + 1) + "' to be a lambda.");
        }
        List<String> names = new ArrayList<>();
        int last = lambda.arguments().size() - 1;
        for (Node name : lambda.arguments().subList(0, Math.max(0, last))) {
            names.add(name(call, name));
        }
        if (names.size() < min || names.size() > max) {
            throw call.fault("expects a lambda of " + min + (min == max ? "" : " to " + max) + " variables.");
        }
        return new Lambda(call, names, lambda.arguments().get(last));
    }

    private static String name(Invocation call, Node node) {
        if (node instanceof Literal literal && literal.value().isTextual()) {
            return literal.value().textValue();
        }
        throw call.fault("expects the variables of a lambda to be string literals.");
    }

    /** The value of the body; more values than variables are left out. */
    JsonNode apply(List<Bound> values) {
        Bindings bindings = call.evaluation().bindings();
        for (int i = 0; i < variables.size(); i++) {
            bindings = bindings.with(
                    variables.get(i), values.get(i).value(), values.get(i).source());
        }
        return call.evaluation().with(bindings).evaluate(body);
    }

    /** Applies the lambda to a member of the array that is the first argument, and to its index. */
    JsonNode apply(JsonNode array, int index) {
        return apply(List.of(member(array, index), Bound.of(Json.integer(index))));
    }

    Bound member(JsonNode array, int index) {
        return new Bound(array.get(index), () -> call.source(0).map(source -> source + "[" + index + "]"));
    }

    /** Whether the lambda says yes; empty when that is not known. */
    Optional<Boolean> test(JsonNode answer) {
        if (UnknownValue.isUnknown(answer)) {
            return Optional.empty();
        }
        if (!answer.isBoolean()) {
            throw call.fault("expects its lambda to return a value of type 'Boolean'. The returned value is of type '"
                    + TypeName.of(answer) + "'.");
        }
        return Optional.of(answer.booleanValue());
    }
}
