package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where and how an initiative is assigned.
 *
 * @param managementGroup name of the group that holds definitions, initiative and assignment
 * @param owner whose objects these are; everything of that owner at the group is one desired state
 * @param assignmentName 1 to 24 characters
 * @param location Azure region of the assignment's identity; needed when a policy deploys or modifies
 * @param enforcementMode {@code Default} or {@code DoNotEnforce}
 * @param parameters bare values for the initiative's parameters, names in any case
 * @param notScopes ids of management groups, subscriptions, groups or resources that are left out
 * @param messages non-compliance message per member reference id
 * @param version of the deployment, {@code #.#.#}; used where a definition has none
 */
public record DeployOptions(
        String managementGroup,
        String owner,
        String assignmentName,
        Optional<String> location,
        String enforcementMode,
        Map<String, JsonNode> parameters,
        List<String> notScopes,
        Map<String, String> messages,
        String version) {
    public DeployOptions {
        parameters = new TreeMap<>(parameters);
        notScopes = List.copyOf(notScopes);
        messages = new TreeMap<>(messages);
    }

    /** Enforcing, owned by {@code safeguard}, with no parameters and nothing left out. */
    public static DeployOptions at(String managementGroup, String assignmentName) {
        return new DeployOptions(
                managementGroup,
                "safeguard",
                assignmentName,
                Optional.empty(),
                "Default",
                Map.of(),
                List.of(),
                Map.of(),
                "1.0.0");
    }

    public DeployOptions owner(String newOwner) {
        return copy(newOwner, location, enforcementMode, parameters, notScopes, messages);
    }

    public DeployOptions location(String region) {
        return copy(owner, Optional.of(region), enforcementMode, parameters, notScopes, messages);
    }

    public DeployOptions enforcementMode(String mode) {
        return copy(owner, location, mode, parameters, notScopes, messages);
    }

    public DeployOptions parameters(Map<String, JsonNode> values) {
        return copy(owner, location, enforcementMode, values, notScopes, messages);
    }

    public DeployOptions notScopes(List<String> scopes) {
        return copy(owner, location, enforcementMode, parameters, scopes, messages);
    }

    public DeployOptions messages(Map<String, String> byReference) {
        return copy(owner, location, enforcementMode, parameters, notScopes, byReference);
    }

    private DeployOptions copy(
            String newOwner,
            Optional<String> newLocation,
            String newMode,
            Map<String, JsonNode> newParameters,
            List<String> newNotScopes,
            Map<String, String> newMessages) {
        return new DeployOptions(
                managementGroup,
                newOwner,
                assignmentName,
                newLocation,
                newMode,
                newParameters,
                newNotScopes,
                newMessages,
                version);
    }

    String scope() {
        return ArmIds.managementGroup(managementGroup);
    }
}
