package dev.safeguard.compiler.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.dsl.azure.AnyField;
import dev.safeguard.dsl.azure.ArrayField;
import dev.safeguard.dsl.azure.BooleanField;
import dev.safeguard.dsl.azure.Field;
import dev.safeguard.dsl.azure.NumberField;
import dev.safeguard.dsl.azure.ObjectField;
import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.azure.StringField;
import java.util.List;
import java.util.Map;

/** A resource for a test, built field by field with the names that the policy uses; each word gives a new resource. */
public final class TestResource {
    private final ObjectNode json;

    private TestResource(ObjectNode json) {
        this.json = json;
    }

    /** A resource of that type named {@code example}, in the test's resource group, without any property. */
    public static TestResource a(ResourceType type) {
        return a(type.name());
    }

    /** As {@link #a(ResourceType)}, for a type by its full name. */
    public static TestResource a(String type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type);
        json.putObject("properties");
        String depth = "/example".repeat(Math.max(1, type.split("/", -1).length - 1));
        return new TestResource(json).named(depth.substring(1));
    }

    /**
     * A resource from JSON, as it is.
     *
     * @throws IllegalArgumentException when the text is no JSON object
     */
    public static TestResource of(String json) {
        return new TestResource(Json.object(json));
    }

    /** A resource from a JSON tree. */
    public static TestResource of(ObjectNode json) {
        return new TestResource(json.deepCopy());
    }

    /** Gives it a name, that of a child with its parents' ({@code server/database}), and an id to match. */
    public TestResource named(String name) {
        String type = json.path("type").asText();
        return set("name", name).set("id", Ids.of(type, name));
    }

    /** Makes it an extension of another resource, as a diagnostic setting is of what it observes. */
    public TestResource onTopOf(TestResource other) {
        String own = json.path("type").asText() + "/" + json.path("name").asText();
        return set("id", other.json.path("id").asText() + "/providers/" + own);
    }

    public TestResource with(StringField field, String value) {
        return with(field.alias(), value);
    }

    public TestResource with(BooleanField field, boolean value) {
        return with(field.alias(), value);
    }

    public TestResource with(NumberField field, long value) {
        return with(field.alias(), value);
    }

    public TestResource with(ObjectField field, Map<String, ?> value) {
        return with(field.alias(), value);
    }

    public TestResource with(AnyField field, boolean value) {
        return with(field.alias(), value);
    }

    public TestResource with(AnyField field, long value) {
        return with(field.alias(), value);
    }

    /** Gives an array these members; below the members of an array, one member for each value. */
    public TestResource with(ArrayField<?> field, List<?> members) {
        return with(field.alias(), members);
    }

    /**
     * Sets a field by its name in a policy.
     *
     * @param field an alias of the resource's type, or {@code kind}, {@code location}, {@code identity.type},
     *     {@code tags.x}
     * @param value a string, number, Boolean, list, map or JSON node
     * @throws IllegalArgumentException when the type has no such alias
     */
    public TestResource with(String field, Object value) {
        ObjectNode copy = json.deepCopy();
        Writing.write(copy, field, Json.of(value));
        return new TestResource(copy);
    }

    /** Sets a field to JSON null, which a policy cannot tell from an absent one. */
    public TestResource withNull(Field field) {
        return with(field.alias(), NullNode.getInstance());
    }

    /** Says that a field has a value which is not known yet, as in a plan. */
    public TestResource withUnknown(Field field) {
        return with(field.alias(), UnknownValue.node("not known yet"));
    }

    public TestResource tagged(String name, String value) {
        ObjectNode copy = json.deepCopy();
        copy.withObject("tags").put(name, value);
        return new TestResource(copy);
    }

    public TestResource located(String location) {
        return set("location", location);
    }

    /** As a request of that api-version, such as {@code 2023-01-01}; without it the newest one counts. */
    public TestResource inVersion(String version) {
        return set("apiVersion", version);
    }

    private TestResource set(String property, String value) {
        ObjectNode copy = json.deepCopy();
        copy.put(property, value);
        return new TestResource(copy);
    }

    /** The resource as JSON. */
    public JsonNode json() {
        return json.deepCopy();
    }

    Resource toResource() {
        return Resource.of(json.deepCopy());
    }

    @Override
    public String toString() {
        return json.toPrettyString();
    }
}
