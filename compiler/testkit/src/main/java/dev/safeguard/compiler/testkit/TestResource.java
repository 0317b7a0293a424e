package dev.safeguard.compiler.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.azure.BooleanField;
import dev.safeguard.dsl.azure.Field;
import dev.safeguard.dsl.azure.NumberField;
import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.azure.StringField;
import java.util.Iterator;
import java.util.List;

/**
 * A resource for a test, put together from the typed fields; what is not said is left out of it. Immutable.
 *
 * <p>Fields of array elements have no single place in a resource: write such a resource as JSON, with {@link #of}.
 */
public final class TestResource {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode json;

    private TestResource(ObjectNode json) {
        this.json = json;
    }

    /** A resource of the type, without any property. */
    public static TestResource a(ResourceType type) {
        return new TestResource(JSON.objectNode().put("type", type.name()).put("name", "test"));
    }

    /** A resource as JSON: a request body, or what a GET returns. */
    public static TestResource of(ObjectNode json) {
        return new TestResource(json.deepCopy());
    }

    /** Named so; a child's name holds those of its parents: {@code server/database}. */
    public TestResource named(String name) {
        return put(List.of("name"), JSON.textNode(name));
    }

    /** As a request of that api-version, such as {@code 2023-01-01}; without it the newest one counts. */
    public TestResource inVersion(String apiVersion) {
        return put(List.of("apiVersion"), JSON.textNode(apiVersion));
    }

    public TestResource tagged(String name, String value) {
        return put(List.of("tags", name), JSON.textNode(value));
    }

    public TestResource with(BooleanField field, boolean value) {
        return put(path(field), JSON.booleanNode(value));
    }

    public TestResource with(StringField field, String value) {
        return put(path(field), JSON.textNode(value));
    }

    public TestResource with(NumberField field, long value) {
        return put(path(field), JSON.numberNode(value));
    }

    /** With JSON {@code null} in the field's place, which Azure takes for absent. */
    public TestResource withNull(Field field) {
        return put(path(field), JSON.nullNode());
    }

    Resource resource() {
        return Resource.of(json);
    }

    private List<String> path(Field field) {
        String type = json.path("type").asText();
        String path = AliasCatalog.bundled()
                .find(field.alias(), type)
                .map(Alias::defaultPath)
                .orElseGet(field::alias);
        if (path.contains("[") || path.contains("/")) {
            throw new IllegalArgumentException(field + " has no single place in a " + type + "; use TestResource.of");
        }
        return List.of(path.split("\\.", -1));
    }

    private TestResource put(List<String> path, JsonNode value) {
        ObjectNode copy = json.deepCopy();
        ObjectNode parent = copy;
        Iterator<String> steps = path.iterator();
        String step = steps.next();
        while (steps.hasNext()) {
            parent = parent.withObjectProperty(step);
            step = steps.next();
        }
        parent.set(step, value);
        return new TestResource(copy);
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
