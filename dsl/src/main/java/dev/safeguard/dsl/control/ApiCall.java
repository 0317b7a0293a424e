package dev.safeguard.dsl.control;

/**
 * A call of Microsoft Graph or of Azure Resource Manager.
 *
 * @param path without host and version; braces mark what the caller fills in
 * @param permission the least permission that it needs
 */
public record ApiCall(String method, String path, String permission) {

    public static ApiCall get(String path, String permission) {
        return new ApiCall("GET", path, permission);
    }

    /** {@code GET /identity/conditionalAccess/policies}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
