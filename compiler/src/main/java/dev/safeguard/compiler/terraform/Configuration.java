package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The configuration that a plan was made from: one entry for each block, not for each instance. */
final class Configuration {
    private final Map<List<String>, JsonNode> calls = new HashMap<>();
    private final Map<List<String>, JsonNode> modules = new HashMap<>();
    private final Map<List<String>, Map<String, ObjectNode>> blocks = new HashMap<>();
    private final List<String> single = new ArrayList<>();
    private final JsonNode providers;
    private final boolean known;

    private Configuration(JsonNode json) {
        this.known = json.has("root_module");
        this.providers = json.path("provider_config");
        add(List.of(), json.path("root_module"), true);
    }

    /** Whether it is there at all: some take it out of a plan, because secrets may stand in it. */
    boolean isKnown() {
        return known;
    }

    static Configuration of(ObjectNode json) {
        return new Configuration(json);
    }

    private void add(List<String> path, JsonNode module, boolean once) {
        modules.put(path, module);
        Map<String, ObjectNode> own = new HashMap<>();
        for (JsonNode resource : module.path("resources")) {
            if (resource instanceof ObjectNode object) {
                own.put(resource.path("address").asText(), object);
                if (once && isOnce(resource) && resource.path("mode").asText().equals("managed")) {
                    single.add(prefix(path) + resource.path("address").asText());
                }
            }
        }
        blocks.put(path, own);
        module.path("module_calls").properties().forEach(call -> {
            List<String> inner = new ArrayList<>(path);
            inner.add(call.getKey());
            calls.put(inner, call.getValue());
            add(inner, call.getValue().path("module"), once && isOnce(call.getValue()));
        });
    }

    private static boolean isOnce(JsonNode block) {
        return !block.has("count_expression") && !block.has("for_each_expression");
    }

    private static String prefix(List<String> modules) {
        return modules.stream().map(name -> "module." + name + ".").collect(Collectors.joining());
    }

    /**
     * The blocks of managed resources, with the names of their modules, of which as a rule there is one instance: neither they
     * nor their modules are repeated. Of a constant that a block is repeated for a plan says nothing.
     */
    List<String> single() {
        return List.copyOf(single);
    }

    /** The block of a resource; empty for states, and for what is no longer configured. */
    Optional<ObjectNode> block(Address address) {
        return Optional.ofNullable(
                blocks.getOrDefault(address.moduleNames(), Map.of()).get(address.block()));
    }

    /** The expression that gives an input variable of a module its value. */
    JsonNode input(List<Step> module, String variable) {
        return call(module).path("expressions").path(variable);
    }

    /** What a module is called for each of. */
    List<String> forEach(List<Step> module) {
        return references(call(module).path("for_each_expression"));
    }

    private JsonNode call(List<Step> module) {
        return Optional.ofNullable(calls.get(Address.names(module))).orElse(missing());
    }

    /** The expression of an output of a module. */
    JsonNode output(List<Step> module, String name) {
        return Optional.ofNullable(modules.get(Address.names(module)))
                .orElse(missing())
                .path("outputs")
                .path(name)
                .path("expression");
    }

    /** The provider configurations by key. */
    JsonNode providers() {
        return providers;
    }

    /** Whether an input variable of the root module is declared as a secret. */
    boolean isSecret(String variable) {
        return Optional.ofNullable(modules.get(List.<String>of()))
                .map(root ->
                        root.path("variables").path(variable).path("sensitive").asBoolean())
                .orElse(false);
    }

    static List<String> references(JsonNode expression) {
        return StreamSupport.stream(expression.path("references").spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
