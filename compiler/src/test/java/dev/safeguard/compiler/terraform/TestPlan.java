package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A plan under construction; its JSON may be written with single quotes and bare names. */
final class TestPlan {
    static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    static final String AZURERM = "registry.terraform.io/hashicorp/azurerm";

    private final ObjectNode plan = LENIENT.createObjectNode();
    private final ArrayNode changes;
    private final ObjectNode configuration;

    TestPlan() {
        plan.put("format_version", "1.2");
        plan.put("terraform_version", "1.9.0");
        changes = plan.putArray("resource_changes");
        configuration = plan.putObject("configuration");
        configuration.set("provider_config", json("{azurerm: {name: 'azurerm', version_constraint: '~> 4.0'}}"));
        configuration.set("root_module", json("{resources: [], module_calls: {}}"));
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) LENIENT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Sets a member at the top. */
    TestPlan top(String name, String value) {
        try {
            plan.set(name, LENIENT.readTree(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
        return this;
    }

    TestPlan providers(String value) {
        configuration.set("provider_config", json(value));
        return this;
    }

    /** A resource that is created. */
    TestPlan creates(String address, String after, String unknown) {
        return change(address, "create", "{after: " + after + ", after_unknown: " + unknown + "}");
    }

    /** A change with its actions between commas. */
    TestPlan change(String address, String actions, String change) {
        ObjectNode element = changes.addObject();
        Address parsed = Address.parse(address).orElseThrow();
        element.put("address", address);
        element.put("mode", parsed.data() ? "data" : "managed");
        element.put("type", parsed.type());
        element.put("name", parsed.self().name());
        element.put("provider_name", parsed.type().startsWith("azapi") ? "registry.terraform.io/azure/azapi" : AZURERM);
        ObjectNode details = json(change);
        ArrayNode names = details.putArray("actions");
        List.of(actions.split(",")).forEach(names::add);
        element.set("change", details);
        return this;
    }

    /** Changes the element that was added last. */
    TestPlan with(String member, String value) {
        ((ObjectNode) changes.get(changes.size() - 1))
                .set(member, LENIENT.getNodeFactory().textNode(value));
        return this;
    }

    /** Sets a flag of the element that was added last. */
    TestPlan flag(String member) {
        ((ObjectNode) changes.get(changes.size() - 1)).put(member, true);
        return this;
    }

    /** The block of a resource in the root module. */
    TestPlan block(String address, String expressions) {
        return block(address, expressions, "{}");
    }

    TestPlan block(String address, String expressions, String more) {
        add((ObjectNode) configuration.path("root_module"), address, expressions, more);
        return this;
    }

    static void add(ObjectNode module, String address, String expressions, String more) {
        ObjectNode block = module.withArray("resources").addObject();
        block.put("address", address);
        block.put("provider_config_key", "azurerm");
        block.set("expressions", json(expressions));
        block.setAll(json(more));
    }

    /** A call in the root module. */
    TestPlan module(String name, String call) {
        ((ObjectNode) configuration.at("/root_module/module_calls")).set(name, json(call));
        return this;
    }

    JsonNode json() {
        return plan;
    }

    /** Writes it to a folder and reads it. */
    Heard read(Path folder) {
        return read(folder, TerraformOptions.standard());
    }

    Heard read(Path folder, TerraformOptions options) {
        try {
            Path file = folder.resolve("plan.json");
            Files.writeString(file, LENIENT.writerWithDefaultPrettyPrinter().writeValueAsString(plan));
            return Heard.of(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
