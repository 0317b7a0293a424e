package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/** Resources of the provider azapi: an ARM body with the type, the name and the parent beside it. */
final class Azapi {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String RESOURCE = "azapi_resource";
    private static final String UPDATE = "azapi_update_resource";

    private Azapi() {}

    /** Whether it is a resource, or a part of one, with a type of its own. */
    static boolean isResource(Planned planned) {
        return planned.type().equals(RESOURCE) || isUpdate(planned);
    }

    /** Whether it writes properties of another resource. */
    static boolean isUpdate(Planned planned) {
        return planned.type().equals(UPDATE);
    }

    static boolean isOf(Planned planned) {
        return planned.providerName().equals("azapi") || planned.type().startsWith("azapi_");
    }

    /** The ARM type; empty where it is not known. */
    static String armType(Planned planned) {
        String type = planned.text("type").orElse("");
        int at = type.indexOf('@');
        return at < 0 ? type : type.substring(0, at);
    }

    static String id(Planned planned, Ids ids) {
        Optional<String> whole =
                isUpdate(planned) ? ids.reach(planned, "resource_id").id() : Optional.empty();
        if (whole.isPresent()) {
            return whole.get();
        }
        String parent = ids.reach(planned, "parent_id").id().orElseGet(() -> ids.hole(planned, "parent_id"));
        String name = ids.text(planned, "name").orElseGet(() -> ids.hole(planned, "name"));
        String type = armType(planned);
        String scope = parent.equals("/") ? "" : parent;
        if (type.equalsIgnoreCase("Microsoft.Resources/resourceGroups")) {
            return scope + "/resourceGroups/" + name;
        }
        return type.isEmpty() ? ArmIds.hole(planned.address().toString()) : ArmIds.below(scope, type, name);
    }

    /** The body with what stands beside it; without id, name and type. */
    static ObjectNode json(Planned planned, ObjectNode values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("location", "tags")) {
            if (values.has(name)) {
                json.set(name, values.path(name));
            }
        }
        identity(values.path("identity").path(0)).ifPresent(identity -> json.set("identity", identity));
        JsonNode body = body(values.path("body"));
        if (UnknownValue.isUnknown(body)) {
            json.set("properties", body);
        } else if (body instanceof ObjectNode object) {
            json.setAll(object);
        }
        String type = planned.text("type").orElse("");
        return json.put("apiVersion", type.substring(type.indexOf('@') + 1));
    }

    private static Optional<ObjectNode> identity(JsonNode block) {
        if (!block.path("type").isTextual()) {
            return Optional.empty();
        }
        ObjectNode identity = JsonNodeFactory.instance.objectNode();
        identity.put("type", block.path("type").textValue().replace(" ", ""));
        return Optional.of(identity);
    }

    /** JSON text up to version 1, an object since version 2. */
    private static JsonNode body(JsonNode body) {
        if (!body.isTextual()) {
            return body;
        }
        try {
            return SecretNames.mark("", MAPPER.readTree(body.textValue()), SecretText.isSecret(body));
        } catch (JsonProcessingException e) {
            return UnknownValue.node("a body that is no JSON");
        }
    }
}
