package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import dev.safeguard.compiler.expression.Outcome.Unknown;
import dev.safeguard.compiler.expression.Outcome.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asking the surroundings. */
final class ContextFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.of("parameters", 1, 1, call -> named(call, call.scope()::parameter)),
            RuleFunction.of("field", 1, 1, call -> named(call, call.scope()::field)),
            RuleFunction.of("current", 0, 1, ContextFunctions::current),
            RuleFunction.of("resourceGroup", 0, 0, call -> call.scope().resourceGroup()),
            RuleFunction.of("subscription", 0, 0, call -> call.scope().subscription()),
            RuleFunction.of("requestContext", 0, 0, call -> call.scope().requestContext()),
            RuleFunction.of("policy", 0, 0, call -> call.scope().policy()),
            RuleFunction.of(
                    "claims",
                    0,
                    MAX_ARGUMENTS,
                    call -> new Unknown("claims come from an external evaluation endpoint")));

    private ContextFunctions() {}

    private static Outcome current(Invocation call) {
        return call.size() == 0
                ? call.scope().current(Optional.empty())
                : named(call, name -> call.scope().current(Optional.of(name)));
    }

    private static Outcome named(Invocation call, Function<String, Outcome> lookUp) {
        Outcome name = call.evaluate(0);
        return name instanceof Value value ? lookUp.apply(name(call, value)) : name;
    }

    private static String name(Invocation call, Value value) {
        Arguments args = new Arguments(call.call().name(), List.of(value.json()));
        if (value.json().isNull()) {
            throw args.wrong(0, "a name");
        }
        return args.text(0);
    }
}
