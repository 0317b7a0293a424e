package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.language.TemplateFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions that a template defines, called as {@code namespace.name}. */
final class UserFunctions implements FunctionSet {
    private final Expressions expressions;
    private final Budget budget;
    private final Findings findings;
    private final TypeCheck types;
    private final Map<String, Part> functions = new HashMap<>();

    UserFunctions(Template template, Expressions expressions, Run run) {
        this.expressions = expressions;
        this.budget = run.budget();
        this.findings = run.findings();
        this.types = new TypeCheck(template);
        template.root().member("functions").map(Part::items).orElse(List.of()).forEach(this::addAll);
    }

    private void addAll(Part section) {
        String namespace = section.string("namespace").orElse("");
        section.member("members")
                .map(Part::members)
                .orElse(Map.of())
                .forEach((name, function) -> functions.put(Names.key(namespace + "." + name), function));
    }

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return Optional.ofNullable(functions.get(function)).map(found -> run(function, found, arguments));
    }

    private JsonNode run(String name, Part function, List<JsonNode> arguments) {
        List<Part> parameters = function.member("parameters").map(Part::items).orElse(List.of());
        FunctionSet.arity(name, arguments, parameters.size(), parameters.size());
        Map<String, JsonNode> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            bound.put(
                    Names.key(parameters.get(i).string("name").orElse("")), bind(parameters.get(i), arguments.get(i)));
        }
        JsonNode value = function.member("output")
                .map(output -> output.value("value"))
                .filter(output -> !output.isMissingNode())
                .orElseThrow(() -> new TemplateFault("The user defined function '" + name + "' has no output value."));
        return budget.deeper(() -> expressions.evaluate(value, Frame.function(bound)));
    }

    private JsonNode bind(Part parameter, JsonNode argument) {
        types.wrongType(parameter, argument).ifPresent(problem -> {
            throw new TemplateFault(problem + ".");
        });
        return Secret.isSecure(types.typeOf(parameter)) ? Secret.of(argument, findings) : argument;
    }
}
