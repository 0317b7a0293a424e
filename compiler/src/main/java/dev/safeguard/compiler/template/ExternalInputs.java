package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.TemplateFault;
import dev.safeguard.compiler.template.language.TemplateScope;
import java.util.List;
import java.util.Optional;

/** What an expression of a built {@code .bicepparam} file may ask for: the inputs that were resolved when it was built. */
record ExternalInputs(Part file) implements TemplateScope {
    @Override
    public JsonNode parameter(String name) {
        throw new TemplateFault("The template parameter '" + name + "' is not found.");
    }

    @Override
    public JsonNode variable(String name) {
        throw new TemplateFault("The template variable '" + name + "' is not found.");
    }

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        if (!function.equalsIgnoreCase("externalInputs") || arguments.size() != 1) {
            return Optional.empty();
        }
        String key = arguments.get(0).asText();
        return Optional.of(file.member("externalInputs")
                .flatMap(inputs -> inputs.member(key))
                .map(input -> input.value("value"))
                .filter(value -> !value.isMissingNode())
                .orElseGet(() -> UnknownValue.node("an input of the parameter file that is not resolved")));
    }
}
