package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Expression.Call;
import java.util.Optional;
import java.util.Set;

/** Where a value comes from, as far as it decides what a property means that is not there. */
enum Origin {
    /** Anything else: a property that is not there is an error. */
    PLAIN,
    /** Built-in rules read {@code resourceGroup().managedBy} of ordinary groups, which have none. */
    RESOURCE_GROUP("ID", "NAME", "TYPE", "LOCATION", "MANAGEDBY", "TAGS", "PROPERTIES"),
    RESOURCE_GROUP_PROPERTIES("PROVISIONINGSTATE"),
    SUBSCRIPTION("ID", "SUBSCRIPTIONID", "TENANTID", "DISPLAYNAME", "TAGS"),
    /** Any tag of a group or subscription: the empty string when absent, so that it can be an operand. */
    TAGS,
    /** The rival reading: null when absent, as other documented properties. */
    NULLABLE_TAGS;

    /** Made by {@code Set.of}, so as immutable as the checker wants. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> documented;

    Origin(String... documented) {
        this.documented = Set.of(documented);
    }

    /** What a call gives. */
    static Origin of(Call call) {
        if (call.isTo("resourceGroup")) {
            return RESOURCE_GROUP;
        }
        return call.isTo("subscription") ? SUBSCRIPTION : PLAIN;
    }

    /** What a property of a value from here gives. */
    Origin property(String name) {
        return switch (InvariantText.fold(name)) {
            case "TAGS" -> this == RESOURCE_GROUP || this == SUBSCRIPTION ? TAGS : PLAIN;
            case "PROPERTIES" -> this == RESOURCE_GROUP ? RESOURCE_GROUP_PROPERTIES : PLAIN;
            default -> PLAIN;
        };
    }

    /** The value of a property that is not there or null; empty when reading it is an error. */
    Optional<JsonNode> absent(String name) {
        if (this == TAGS) {
            return Optional.of(Json.text(""));
        }
        return this == NULLABLE_TAGS || documented.contains(InvariantText.fold(name))
                ? Optional.of(Json.nothing())
                : Optional.empty();
    }
}
