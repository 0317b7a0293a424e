package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One resource that a declaration stands for; a loop makes several of one declaration.
 *
 * @param loop name of the resource loop; empty outside of one
 * @param index in the loop; empty outside of one, and where nobody knows how often it runs
 * @param declared type and name as children continue them, with {@code providers} in them in the old way
 * @param path its own type, name and id
 * @param existing whether the template only refers to it
 */
record Instance(
        Template.Declaration declaration,
        String loop,
        OptionalInt index,
        Frame frame,
        Declared declared,
        ResourcePath path,
        JsonNode apiVersion,
        Deployed deployed,
        boolean existing) {
    private static final String DEPLOYMENTS = "Microsoft.Resources/deployments";

    /** The full type and name as written. */
    record Declared(String type, PartText name) {}

    /** Whether the resource will be there, by its condition. */
    enum Deployed {
        YES,
        NO,
        MAYBE
    }

    Part part() {
        return declaration.part();
    }

    Optional<String> symbol() {
        return declaration.symbol();
    }

    boolean isDeployment() {
        return path.type().equalsIgnoreCase(DEPLOYMENTS) && !existing;
    }

    boolean isGroup() {
        return path.type().equalsIgnoreCase("Microsoft.Resources/resourceGroups")
                || path.type().equalsIgnoreCase("Microsoft.Resources/subscriptions/resourceGroups");
    }
}
