package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What is done to an attribute's value on its way to ARM. */
interface Transform {
    /**
     * The value in ARM.
     *
     * @param value known or marked unknown; never absent
     * @return empty when such a value means that the property is not sent
     */
    Optional<JsonNode> of(JsonNode value, Scope scope);

    /**
     * Where a value stands.
     *
     * @param resource all attributes of the resource
     * @param block the block that holds the value, or the resource
     */
    record Scope(AzurermType type, int major, ObjectNode resource, JsonNode block) {
        Scope in(JsonNode other) {
            return new Scope(type, major, resource, other);
        }
    }
}
