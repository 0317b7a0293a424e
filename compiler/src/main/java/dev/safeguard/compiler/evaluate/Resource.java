package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Optional;

/**
 * An ARM resource: a request body, a resource of a template, or what a GET returns. Its JSON must not be changed while it
 * is in use; parts that are not known yet are marked in it.
 */
public final class Resource {
    /** How templates and GET responses write the type of a resource group, and how rules name it. */
    private static final String GROUP_IN_TEMPLATES = "Microsoft.Resources/resourceGroups";

    static final String RESOURCE_GROUP = "Microsoft.Resources/subscriptions/resourceGroups";
    static final String SUBSCRIPTION = "Microsoft.Resources/subscriptions";

    private final ObjectNode json;
    private final Optional<ResourceId> id;
    private final String type;
    private final String fullName;
    private final Optional<String> apiVersion;

    /** Asked for each member of an array that is explained, so looked for once. */
    private volatile Optional<Boolean> secret = Optional.empty();

    private Resource(ObjectNode json) {
        this.json = json;
        this.id = text("id").map(ResourceId::parse);
        this.type = typeOf(text("type").or(() -> id.map(ResourceId::type)).orElse(""));
        this.apiVersion = text("apiVersion");
        this.fullName = fullNameOf(text("name").or(() -> text("fullName")).orElse(""));
    }

    private Resource(
            ObjectNode json, Optional<ResourceId> id, String type, String fullName, Optional<String> apiVersion) {
        this.json = json;
        this.id = id;
        this.type = type;
        this.fullName = fullName;
        this.apiVersion = apiVersion;
    }

    /**
     * Wraps the JSON of a resource. Property names match without case. Without a {@code type} the one that the id implies
     * counts; without both the type is empty and no rule about types applies.
     */
    public static Resource of(ObjectNode json) {
        return new Resource(json);
    }

    /** The same resource with more JSON that says nothing of what it is and what it is called. */
    Resource with(ObjectNode more) {
        return new Resource(more, id, type, fullName, apiVersion);
    }

    public ObjectNode json() {
        return json;
    }

    /** Whether its source marks any text in it as secret. */
    boolean holdsSecret() {
        if (secret.isEmpty()) {
            secret = Optional.of(SecretText.isWithin(json));
        }
        return secret.orElseThrow();
    }

    /** The full type as rules name it: {@code Microsoft.Sql/servers/databases}. */
    public String type() {
        return type;
    }

    /** The last segment of the name: {@code db} of the database {@code srv/db}. */
    public String name() {
        return fullName.substring(fullName.lastIndexOf('/') + 1);
    }

    /** The name with those of its parents: {@code srv/db}. */
    public String fullName() {
        return fullName;
    }

    /** The id as written, or its pattern ({@link UnknownValue}); empty for many resources of a template. */
    public Optional<String> id() {
        return text("id");
    }

    /** The location as policies compare it, such as {@code eastus2}; empty where the resource has none. */
    public Optional<String> location() {
        return text("location").map(Locations::normal);
    }

    /** The api-version the body is written in. */
    public Optional<String> apiVersion() {
        return apiVersion;
    }

    Optional<ResourceId> resourceId() {
        return id;
    }

    /** Whether it is a resource group. */
    boolean isResourceGroup() {
        return isOfType(RESOURCE_GROUP);
    }

    /** Whether it is a subscription. */
    boolean isSubscription() {
        return isOfType(SUBSCRIPTION);
    }

    boolean isOfType(String other) {
        return type.equalsIgnoreCase(other);
    }

    /** The text of a property; of one that is known in part, its pattern. */
    Optional<String> text(String property) {
        JsonNode value = Json.get(json, property);
        return value.isTextual() ? Optional.of(value.textValue()) : UnknownValue.pattern(value);
    }

    private static String typeOf(String written) {
        return written.equalsIgnoreCase(GROUP_IN_TEMPLATES) ? RESOURCE_GROUP : written;
    }

    /** A GET gives a child only its own name; the parents' names are then in the id. */
    private String fullNameOf(String written) {
        if (written.contains("/")) {
            return written;
        }
        return id.filter(i -> i.type().equalsIgnoreCase(type))
                .map(ResourceId::fullName)
                .filter(n ->
                        written.isEmpty() || n.substring(n.lastIndexOf('/') + 1).equalsIgnoreCase(written))
                .orElse(written);
    }

    @Override
    public String toString() {
        return type + " " + fullName;
    }
}
