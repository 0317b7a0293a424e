package dev.safeguard.compiler.assign;

import java.util.Optional;
import java.util.stream.Stream;

/** What a selector looks at. */
public enum SelectorKind {
    RESOURCE_LOCATION("resourceLocation"),
    RESOURCE_TYPE("resourceType"),
    /** Resources that have no location, whatever the value says. */
    RESOURCE_WITHOUT_LOCATION("resourceWithoutLocation"),
    /** A member of an initiative; of overrides only. */
    POLICY_DEFINITION_REFERENCE_ID("policyDefinitionReferenceId"),
    /** Who sent the request; of exemptions only. */
    USER_PRINCIPAL_ID("userPrincipalId"),
    /** A group that who sent the request belongs to; of exemptions only. */
    GROUP_PRINCIPAL_ID("groupPrincipalId");

    private final String json;

    SelectorKind(String json) {
        this.json = json;
    }

    /** The name in Azure's API. */
    public String json() {
        return json;
    }

    /** Looks a kind up by name, in any case. */
    public static Optional<SelectorKind> named(String name) {
        return Stream.of(values()).filter(k -> k.json.equalsIgnoreCase(name)).findFirst();
    }
}
