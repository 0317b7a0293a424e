package dev.safeguard.dsl.control;

/**
 * A call of Microsoft Graph or of Azure Resource Manager.
 *
 * @param path without host; without version too, unless it is {@code /beta}; braces mark what the caller fills in
 * @param permission the least permission that it needs: of Graph for applications, or an action of Azure RBAC
 * @param verified whether path and permission were found in what Microsoft publishes, rather than remembered
 */
public record ApiCall(String method, String path, String permission, boolean verified) {

    public ApiCall(String method, String path, String permission) {
        this(method, path, permission, true);
    }

    public static ApiCall get(String path, String permission) {
        return new ApiCall("GET", path, permission);
    }

    /** The same call, marked as one to be checked before somebody relies on it. */
    public ApiCall unverified() {
        return new ApiCall(method, path, permission, false);
    }

    /** {@code GET /identity/conditionalAccess/policies}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
