package dev.safeguard.initiatives.identity;

import static dev.safeguard.dsl.control.ApiCall.get;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_ESTABLISHMENT_AND_MODIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.PASSWORD_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TERMINATION_PROCEDURES;
import static dev.safeguard.dsl.hipaa.Safeguards.WORKFORCE_CLEARANCE;
import static dev.safeguard.initiatives.identity.Graph.AUTHORIZATION_POLICY;
import static dev.safeguard.initiatives.identity.Graph.CHANGE_AUTHORIZATION_POLICY;

import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;

/** Applications and pipelines: what they may do, how they prove who they are, who answers for them. */
final class ServicePrincipals {
    private static final String APP_POLICY = "/policies/defaultAppManagementPolicy";

    private static final Parameter HIGH_RISK = Parameter.strings(
                    "highRiskPermissions",
                    "Directory.ReadWrite.All",
                    "RoleManagement.ReadWrite.Directory",
                    "Application.ReadWrite.All",
                    "AppRoleAssignment.ReadWrite.All",
                    "Mail.ReadWrite",
                    "Files.ReadWrite.All",
                    "Sites.ReadWrite.All",
                    "Sites.FullControl.All")
            .described(
                    "High-risk permissions",
                    "Names of Graph permissions that only applications of exceptions may hold.");
    private static final Parameter EXCEPTIONS = Parameter.strings("permissionExceptions")
            .described("Exceptions", "Application ids that may hold high-risk permissions.");
    private static final Parameter MAX_SECRET_DAYS =
            Parameter.integer("maxSecretDays", 180).described("Longest life of a secret", "In days, from 1 to 365.");
    private static final Parameter STALE_DAYS = Parameter.integer("staleDays", 90)
            .described("Days without use", "After these, an application is no longer needed.");

    static final Control PERMISSIONS = control("IDN-14", "identity.sp-permission-review")
            .titled("Applications hold no over-broad permissions in Microsoft Graph")
            .implementing(WORKFORCE_CLEARANCE, ACCESS_ESTABLISHMENT_AND_MODIFICATION, MINIMUM_NECESSARY)
            .readFrom(
                    get("/servicePrincipals", "Application.Read.All"),
                    get("/servicePrincipals/{id}/appRoleAssignments", "Application.Read.All"),
                    get("/oauth2PermissionGrants", "Directory.Read.All"))
            .passesWhen("outside permissionExceptions no application role granted on Microsoft Graph is in"
                    + " highRiskPermissions, and no delegated grant with consentType AllPrincipals has such a scope")
            .given(HIGH_RISK, EXCEPTIONS)
            .orChange(new ApiCall(
                    "DELETE",
                    "/servicePrincipals/{id}/appRoleAssignedTo/{assignmentId}",
                    "AppRoleAssignment.ReadWrite.All"))
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("the grants of each application with their names")
            .because("An application that may read all mail or change all roles is an administrator that nobody sees.");

    static final Control CREDENTIALS = control("IDN-15", "identity.sp-credentials")
            .titled("Application secrets are short-lived and single, or replaced by federation")
            .implementing(PASSWORD_MANAGEMENT, PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(get("/applications", "Application.Read.All"), get("/servicePrincipals", "Application.Read.All"))
            .passesWhen(
                    "on applications and service principals alike, each password credential ends at most maxSecretDays"
                            + " after its start, none is expired, and none has more than one that is valid")
            .given(MAX_SECRET_DAYS)
            .by("Application owners")
            .every(Period.ofMonths(1))
            .evidencedBy("the credentials with their dates, without their values")
            .because("A secret in a pipeline is copied, logged and forgotten, and works until it expires.");

    static final Control APP_MANAGEMENT_POLICY = control("IDN-16", "identity.app-management-policy")
            .titled("A tenant policy restricts application secrets")
            .implementing(PASSWORD_MANAGEMENT)
            .readFrom(get(APP_POLICY, "Policy.Read.All").unverified())
            .passesWhen("isEnabled is true and the restrictions of password credentials set a maximum lifetime")
            .orChange(new ApiCall("PATCH", APP_POLICY, "Policy.ReadWrite.ApplicationConfiguration").unverified())
            .by("Identity team")
            .every(Period.ofMonths(6))
            .evidencedBy("the policy as JSON")
            .because("What the tenant refuses to create need not be found and cleaned up later.");

    static final Control OWNERS_AND_USE = control("IDN-17", "identity.sp-owner-and-last-use")
            .titled("Every application has an owner and is in use")
            .implementing(TERMINATION_PROCEDURES)
            .readFrom(
                    get("/servicePrincipals?$expand=owners", "Application.Read.All"),
                    get("/beta/reports/servicePrincipalSignInActivities", "AuditLog.Read.All")
                            .unverified())
            .passesWhen(
                    "every service principal of the tenant's own applications has an owner and signed in within"
                            + " staleDays; the report of last use is a beta, so an absent report means not evaluable, not passed")
            .given(STALE_DAYS)
            .orChange(new ApiCall("PATCH", "/servicePrincipals/{id}", "Application.ReadWrite.OwnedBy"))
            .by("Application owners")
            .every(Period.ofMonths(3))
            .evidencedBy("the list of owners", "the date of last use of each")
            .because(
                    "An application without owner keeps its access to ePHI after the project and its people are gone.");

    static final Control USER_CONSENT = control("IDN-21", "identity.user-consent")
            .titled("Users cannot grant applications access or register their own")
            .implementing(INFORMATION_ACCESS_MANAGEMENT)
            .readFrom(AUTHORIZATION_POLICY)
            .passesWhen(
                    "permissionGrantPoliciesAssigned of defaultUserRolePermissions holds no policy for the user's own"
                            + " consent beyond the low-risk one, and allowedToCreateApps is false")
            .orChange(CHANGE_AUTHORIZATION_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(6))
            .evidencedBy("the authorization policy as JSON")
            .because("One click on a consent page can hand a stranger's application the mailbox with ePHI in it.");

    private ServicePrincipals() {}

    static List<Control> controls() {
        return List.of(PERMISSIONS, CREDENTIALS, APP_MANAGEMENT_POLICY, OWNERS_AND_USE, USER_CONSENT);
    }
}
