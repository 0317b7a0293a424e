package dev.safeguard.dsl.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A set of policies that are assigned together ({@code Microsoft.Authorization/policySetDefinitions}).
 *
 * @param name resource name, 1 to 64 characters
 * @param groups one for each regulation, here one for each 45 CFR citation
 * @param others properties that the model does not interpret
 */
public record Initiative(
        String name,
        Optional<String> id,
        Optional<String> displayName,
        Optional<String> description,
        Optional<String> policyType,
        Optional<String> version,
        Value.Obj metadata,
        List<Parameter> parameters,
        List<Group> groups,
        List<Member> members,
        Value.Obj others) {
    public Initiative {
        parameters = List.copyOf(parameters);
        groups = List.copyOf(groups);
        members = List.copyOf(members);
    }

    /** A group of members; reports roll up by its name. */
    public record Group(
            String name,
            Optional<String> displayName,
            Optional<String> category,
            Optional<String> description,
            Optional<String> additionalMetadataId) {}

    /**
     * One policy of the set.
     *
     * @param definitionId full id of the definition
     * @param referenceId unique in the set; exemptions, overrides and messages key on it. Empty when Azure chose it
     * @param parameters values for the definition's parameters, mostly {@code [parameters('…')]} of the initiative
     */
    public record Member(
            String definitionId,
            Optional<String> referenceId,
            Map<String, Value> parameters,
            List<String> groupNames,
            Optional<String> definitionVersion) {
        public Member {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
            groupNames = List.copyOf(groupNames);
        }

        /** The last segment of the definition's id. */
        public String definitionName() {
            return definitionId.substring(definitionId.lastIndexOf('/') + 1);
        }
    }
}
