package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.SecretText;
import java.util.List;

/** Parameters, variables and what else has a value under a name. */
final class NamedValues {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.parts("parameters", 1, 1, args -> scope(args).parameter(name(args))),
            TemplateFunction.parts("variables", 1, 1, args -> scope(args).variable(name(args))),
            TemplateFunction.parts("lambdaVariables", 1, 1, NamedValues::lambdaVariable),
            TemplateFunction.lazy("lambda", 0, TemplateFunction.ANY, NamedValues::lambda));

    private NamedValues() {}

    /** Names stand in messages, so none is a secret. */
    private static String name(Arguments args) {
        if (SecretText.isSecret(args.get(0))) {
            throw args.fault("was invoked with a secure parameter that is not valid.");
        }
        return args.text(0);
    }

    private static TemplateScope scope(Arguments args) {
        return args.invocation().evaluation().scope();
    }

    private static JsonNode lambdaVariable(Arguments args) {
        String name = name(args);
        return args.invocation()
                .evaluation()
                .bindings()
                .find(name)
                .orElseThrow(() -> new TemplateFault("The lambda variable '" + name + "' is not found."))
                .value();
    }

    /** Functions that take a lambda never evaluate it as an argument. */
    private static JsonNode lambda(Invocation call) {
        throw new TemplateFault(
                "The template function '" + call.call().function() + "' is not expected at this location.");
    }
}
