package dev.safeguard.deployer.deploy;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of object that a deployment consists of, in the order in which they must be written. */
public enum ResourceKind {
    DEFINITION(1, "policyDefinition", "Microsoft.Authorization/policyDefinitions"),
    INITIATIVE(2, "policySetDefinition", "Microsoft.Authorization/policySetDefinitions"),
    ASSIGNMENT(3, "policyAssignment", "Microsoft.Authorization/policyAssignments"),
    ROLE_ASSIGNMENT(4, "roleAssignment", "Microsoft.Authorization/roleAssignments");

    private final int level;
    private final String json;
    private final String armType;

    ResourceKind(int level, String json, String armType) {
        this.level = level;
        this.json = json;
        this.armType = armType;
    }

    /** From 1; an object refers only to objects of lower levels. */
    int level() {
        return level;
    }

    /** The name in plan files and listings, such as {@code policyDefinition}. */
    public String json() {
        return json;
    }

    /** The ARM resource type, such as {@code Microsoft.Authorization/policyDefinitions}. */
    public String armType() {
        return armType;
    }

    /** The id of the object of that name at {@code scope}, which starts with {@code /}. */
    public String idAt(String scope, String name) {
        return scope + "/providers/" + armType + "/" + name;
    }

    /** The kind with that {@link #json()} name. */
    public static Optional<ResourceKind> named(String json) {
        return Stream.of(values()).filter(kind -> kind.json.equals(json)).findFirst();
    }
}
