package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters and variables by name, and a resource group of which only the name is known. Parameters {@code later} and
 * {@code later2} are unknown, {@code partly} is known to begin with {@code sto-}, {@code tier} is Basic or Standard,
 * {@code password} is secret.
 */
class MapScope implements TemplateScope {
    static final String SECRET = "hunter2 of the harbour";

    private final ObjectNode parameters;
    private final JsonNode variables;

    MapScope(JsonNode parameters, JsonNode variables) {
        this.parameters = Json.FACTORY.objectNode();
        this.parameters.set("later", UnknownValue.node("parameter `later`"));
        this.parameters.set("later2", UnknownValue.node("parameter `later2`"));
        this.parameters.set("partly", UnknownValue.text("parameter `partly`", "sto-{stage}"));
        this.parameters.set(
                "tier",
                UnknownValue.among(
                        UnknownValue.text("parameter `tier`", "{tier}"),
                        List.of(Json.text("Basic"), Json.text("Standard"))));
        this.parameters.set("password", SecretText.of(SECRET));
        parameters.forEachEntry(this.parameters::set);
        this.variables = variables;
    }

    MapScope() {
        this(Json.FACTORY.objectNode(), Json.FACTORY.objectNode());
    }

    @Override
    public JsonNode parameter(String name) {
        return find(parameters, name, "The template parameter '" + name + "' is not found.");
    }

    @Override
    public JsonNode variable(String name) {
        return find(variables, name, "The template variable '" + name + "' is not found.");
    }

    private static JsonNode find(JsonNode values, String name, String problem) {
        return Json.nameIn(values, name).map(values::get).orElseThrow(() -> new TemplateFault(problem));
    }

    @Override
    public Optional<JsonNode> call(String function, List<JsonNode> arguments) {
        return switch (function) {
            case "resourceGroup" ->
                Optional.of(Json.object(
                        Map.of("name", Json.text("rg-1"), "id", UnknownValue.node("subscription of the deployment"))));
            case "resourceId" -> Optional.of(Json.array(arguments));
            case "newGuid" -> Optional.of(UnknownValue.node("newGuid"));
            case "my.double" -> Optional.of(Json.array(List.of(arguments.get(0), arguments.get(0))));
            default -> Optional.empty();
        };
    }
}
