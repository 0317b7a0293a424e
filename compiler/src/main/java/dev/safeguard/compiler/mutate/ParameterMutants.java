package dev.safeguard.compiler.mutate;

import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.stream.Stream;

/** Changes of a parameter's default; where only some values are allowed, another one of them. */
final class ParameterMutants {
    private ParameterMutants() {}

    static List<Change<Parameter>> of(Parameter parameter) {
        return parameter.defaultValue().map(value -> changes(parameter, value)).orElseGet(List::of);
    }

    private static List<Change<Parameter>> changes(Parameter parameter, Value value) {
        String pointer = "/parameters/" + parameter.name() + "/defaultValue";
        Stream<Change<Value>> changes = parameter.allowedValues().isEmpty() || value instanceof Value.Array
                ? ValueMutants.of(value, pointer).stream()
                : allowed(parameter, value, pointer);
        return changes.map(change -> change.map(changed -> with(parameter, changed)))
                .toList();
    }

    private static Stream<Change<Value>> allowed(Parameter parameter, Value value, String pointer) {
        return parameter.allowedValues().stream()
                .filter(other -> !other.equals(value))
                .limit(1)
                .map(other -> new Change<>(other, pointer, text(value) + " becomes " + text(other)));
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? "`" + text.text() + "`" : "another value";
    }

    private static Parameter with(Parameter parameter, Value value) {
        return parameter.defaulting(value);
    }
}
