package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.template.language.TemplateFault;
import dev.safeguard.compiler.template.language.TemplateScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What expressions ask of the deployment that their template belongs to. */
final class DeploymentScope implements TemplateScope {
    private final Deployment deployment;
    private final Expressions expressions;
    private final List<FunctionSet> functions;

    DeploymentScope(Deployment deployment, Expressions expressions) {
        this.deployment = deployment;
        this.expressions = expressions;
        this.functions = List.of(
                new LoopFunctions(expressions),
                new IdFunctions(deployment.target(), deployment.run().holes()),
                new ScopeFunctions(deployment),
                new ReferenceFunctions(deployment),
                new ClockFunctions(deployment.run(), expressions),
                new UserFunctions(deployment.template(), expressions, deployment.run()),
                new RoleFunctions(deployment.target(), deployment.run().holes()),
                new DeferredFunctions());
    }

    @Override
    public JsonNode parameter(String name) {
        Optional<Map<String, JsonNode>> arguments = expressions.frame().arguments();
        if (arguments.isEmpty()) {
            return expressions.parameters().value(name);
        }
        JsonNode argument = arguments.get().get(Names.key(name));
        if (argument == null) {
            throw new TemplateFault("The template function parameter '" + name + "' is not found.");
        }
        return argument;
    }

    @Override
    public JsonNode variable(String name) {
        return expressions.variables().value(name);
    }

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        String name = Names.key(function);
        if (expressions.frame().arguments().isPresent() && (name.startsWith("reference") || name.startsWith("list"))) {
            throw new TemplateFault(
                    "These function calls are not supported in a function definition: '" + function + "'.");
        }
        return functions.stream()
                .flatMap(set -> set.call(name, arguments).stream())
                .findFirst();
    }

    /**
     * The same expression is another text in another module, for another index of a loop that it asks for, and for other
     * arguments of a user function.
     */
    @Override
    public String hole(String expression) {
        StringBuilder hole = new StringBuilder(expression);
        if (expressions.frame().arguments().isPresent()) {
            hole.append(" of ").append(deployment.run().holes().next());
        }
        if (mayDependOnIndex(expression)) {
            new TreeMap<>(expressions.frame().loops()).forEach((name, index) -> {
                if (!name.isEmpty()) {
                    hole.append(" of ").append(name).append(' ').append(index.asText());
                }
            });
        }
        return hole.append(deployment.path().isEmpty() ? "" : " in " + deployment.path())
                .toString();
    }

    /** A long expression is cut where anything may stand. */
    private static boolean mayDependOnIndex(String expression) {
        return Names.key(expression).contains("copyindex") || expression.contains("…");
    }
}
