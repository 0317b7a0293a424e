package dev.safeguard.dsl.control;

/**
 * A built-in role of Azure.
 *
 * @param name as the portal shows it
 * @param guid the same in every tenant
 */
public record RoleDefinition(String name, String guid) {

    /** The full resource id, as {@code roleDefinitionIds} wants it. */
    public String id() {
        return "/providers/Microsoft.Authorization/roleDefinitions/" + guid;
    }
}
