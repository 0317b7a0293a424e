package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.compiler.terraform.azurerm.AzurermMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An ARM resource under way; companions may still add to it. */
final class Emitted {
    private static final String LATER = "known after apply";

    private final String id;
    private final String type;
    private final Planned planned;
    private final ObjectNode json;
    private final Set<String> configured = new TreeSet<>();
    private Role role;

    Emitted(String id, String type, Planned planned, ObjectNode json, Role role) {
        this.id = id;
        this.type = type;
        this.planned = planned;
        this.json = json;
        this.role = role;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    Planned planned() {
        return planned;
    }

    ObjectNode json() {
        return json;
    }

    Role role() {
        return role;
    }

    /** What another part of the plan says of the same resource: it gets verdicts if one of them does. */
    void join(Role other) {
        role = role == Role.JUDGED ? role : other;
    }

    /** Puts this under what is there: what is there counts. */
    void putUnder(ObjectNode other) {
        ObjectNode base = other.deepCopy();
        AzurermMap.merge(base, json);
        json.removeAll();
        json.setAll(base);
    }

    /** ARM paths that somebody configured. */
    Set<String> configured() {
        return configured;
    }

    /** The resource with its id, name and type, known as far as they are. */
    ObjectNode resource() {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        resource.set("id", text(id));
        resource.set("name", json.has("name") ? json.path("name") : text(ArmIds.name(id)));
        resource.put("type", type);
        json.remove(List.of("id", "name", "type"));
        return resource.setAll(json);
    }

    static JsonNode text(String text) {
        return ArmIds.isKnown(text) ? JsonNodeFactory.instance.textNode(text) : UnknownValue.text(LATER, text);
    }
}
