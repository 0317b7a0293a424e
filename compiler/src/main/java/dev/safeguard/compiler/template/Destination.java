package dev.safeguard.compiler.template;

import java.util.Optional;

/**
 * Where the template would be deployed. What is not given is unknown to expressions and a {@code {hole}} in ids.
 *
 * @param subscriptionId its GUID
 * @param resourceGroup its name
 * @param location of the resource group; for templates of wider scope, the location of the deployment
 * @param tenantId its GUID
 * @param managementGroupId its name, not its display name
 * @param deploymentName what {@code deployment().name} returns
 */
public record Destination(
        Optional<String> subscriptionId,
        Optional<String> resourceGroup,
        Optional<String> location,
        Optional<String> tenantId,
        Optional<String> managementGroupId,
        Optional<String> deploymentName) {

    /** Nothing is known. */
    public static Destination unknown() {
        Optional<String> unknown = Optional.empty();
        return new Destination(unknown, unknown, unknown, unknown, unknown, unknown);
    }
}
