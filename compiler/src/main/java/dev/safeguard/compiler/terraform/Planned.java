package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * A resource as it will be after the plan is applied, or as a state has it. Its address is its identity.
 *
 * @param provider its full source address: {@code registry.terraform.io/hashicorp/azurerm}
 * @param after what is known of it
 * @param unknown of the shape of {@code after}, {@code true} where a value is not known yet
 * @param sensitive of the shape of {@code after}, {@code true} where a value is secret
 * @param before how it is now; of a resource that is created or replaced no more than its id
 */
record Planned(
        Address address,
        String provider,
        Action action,
        ObjectNode after,
        JsonNode unknown,
        JsonNode sensitive,
        JsonNode before,
        Place place) {

    /** What becomes of a resource that is still there afterwards. */
    enum Action {
        /** New, or in the place of an old one. */
        CREATE,
        UPDATE,
        KEEP
    }

    String type() {
        return address.type();
    }

    /** The last segment of the provider's address, which forks and mirrors keep: {@code azurerm}. */
    String providerName() {
        return provider.substring(provider.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** The attribute, where it is a known text that is no secret. */
    Optional<String> text(String attribute) {
        JsonNode value = after.path(attribute);
        boolean secret = sensitive.path(attribute).asBoolean(false) || (sensitive.isBoolean() && sensitive.asBoolean());
        return value.isTextual() && !value.textValue().isEmpty() && !secret
                ? Optional.of(value.textValue())
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Planned planned && address.equals(planned.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }
}
