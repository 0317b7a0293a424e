package dev.safeguard.initiatives.identity;

import static dev.safeguard.dsl.control.ApiCall.get;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_ESTABLISHMENT_AND_MODIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.initiatives.identity.Graph.ACCESS_REVIEWS;
import static dev.safeguard.initiatives.identity.Graph.ACTIVE_AZURE_ROLES;
import static dev.safeguard.initiatives.identity.Graph.ACTIVE_DIRECTORY_ROLES;
import static dev.safeguard.initiatives.identity.Graph.ELIGIBLE_AZURE_ROLES;
import static dev.safeguard.initiatives.identity.Graph.ELIGIBLE_DIRECTORY_ROLES;
import static dev.safeguard.initiatives.identity.Lists.ADMIN_ROLES;
import static dev.safeguard.initiatives.identity.Lists.BREAK_GLASS_IDS;
import static dev.safeguard.initiatives.identity.Lists.PHI_GROUPS;

import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;

/** Privileged Identity Management: roles are held for hours, asked for with a reason, and reviewed every week. */
final class PrivilegedRoles {
    private static final Parameter MAX_PERMANENT = Parameter.integer("maxPermanent", 2)
            .described("Permanent administrators at most", "The emergency access accounts, as a rule.");
    private static final Parameter MAX_ACTIVATION = Parameter.string("maxActivation", "PT8H")
            .described("Longest activation", "An ISO 8601 duration of at most PT24H.");
    private static final Parameter MAX_ELIGIBILITY = Parameter.string("maxEligibility", "P180D")
            .described("Longest eligibility", "An ISO 8601 duration of at most P365D.");
    private static final Parameter REVIEW_CADENCE = Parameter.string("privilegedReviewCadence", "weekly")
            .allowing("weekly", "monthly", "quarterly")
            .described("Cadence of reviews of privileged roles", "Groups that reach PHI are reviewed every quarter.");
    private static final Parameter MIN_GLOBAL = Parameter.integer("minGlobalAdmins", 2)
            .described("Global Administrators at least", "Fewer than two leaves nobody when one is away.");
    private static final Parameter MAX_GLOBAL = Parameter.integer("maxGlobalAdmins", 4)
            .described("Global Administrators at most", "Active and eligible together.");

    static final Control NO_STANDING_DIRECTORY_ROLES = control("IDN-10", "identity.pim-no-standing-directory")
            .titled("Nobody holds a directory administrator role permanently")
            .implementing(ACCESS_AUTHORIZATION, MINIMUM_NECESSARY)
            .readFrom(ACTIVE_DIRECTORY_ROLES, ELIGIBLE_DIRECTORY_ROLES)
            .passesWhen(
                    "the instances of adminRoles whose assignmentType is Assigned and that have no endDateTime belong to"
                            + " breakGlassIds only, and are at most maxPermanent")
            .given(ADMIN_ROLES, BREAK_GLASS_IDS, MAX_PERMANENT)
            .orChange(new ApiCall(
                    "POST",
                    "/roleManagement/directory/roleEligibilityScheduleRequests",
                    "RoleEligibilitySchedule.ReadWrite.Directory"))
            .by("Identity team")
            .every(Period.ofDays(7))
            .evidencedBy("the active and the eligible instances")
            .because("A standing administrator is a target around the clock, though the role is needed for minutes.");

    static final Control NO_STANDING_AZURE_ROLES = control("IDN-11", "identity.pim-no-standing-azure")
            .titled("Nobody holds a privileged Azure role on PHI permanently")
            .implementing(ACCESS_AUTHORIZATION)
            .readFrom(ACTIVE_AZURE_ROLES, ELIGIBLE_AZURE_ROLES)
            .passesWhen(
                    "at no scope with PHI has an instance of Owner, Contributor, User Access Administrator or Role Based"
                            + " Access Control Administrator the assignmentType Assigned and no endDateTime, but for breakGlassIds")
            .given(BREAK_GLASS_IDS)
            .orChange(new ApiCall(
                            "PUT",
                            "{scope}/providers/Microsoft.Authorization/roleEligibilityScheduleRequests/{guid}",
                            "Microsoft.Authorization/roleEligibilityScheduleRequests/write")
                    .unverified())
            .by("Platform team")
            .every(Period.ofDays(7))
            .evidencedBy("the active and the eligible instances of each scope")
            .because("Whoever may always change a resource with ePHI may always take its protection away.");

    static final Control ACTIVATION_RULES = control("IDN-12", "identity.pim-activation-rules")
            .titled("Activating a role takes MFA, a reason, approval for the highest, and ends by itself")
            .implementing(ACCESS_AUTHORIZATION, PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(
                    get("/policies/roleManagementPolicyAssignments", "RoleManagement.Read.Directory"),
                    get(
                                    "{scope}/providers/Microsoft.Authorization/roleManagementPolicies",
                                    "Microsoft.Authorization/roleManagementPolicies/read")
                            .unverified())
            .passesWhen(
                    "for adminRoles and the privileged Azure roles Expiration_EndUser_Assignment lasts at most maxActivation;"
                            + " Enablement_EndUser_Assignment has Justification and MultiFactorAuthentication, or an authentication"
                            + " context takes the place of the latter; Approval_EndUser_Assignment demands approval for Global"
                            + " Administrator, Privileged Role Administrator and Owner; Expiration_Admin_Eligibility expires after at"
                            + " most maxEligibility")
            .given(ADMIN_ROLES, MAX_ACTIVATION, MAX_ELIGIBILITY)
            .orChange(new ApiCall(
                    "PATCH",
                    "/policies/roleManagementPolicies/{id}/rules/{ruleId}",
                    "RoleManagementPolicy.ReadWrite.Directory, delegated only"))
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("the rules of each role as JSON")
            .because("Eligibility without conditions is a standing role with one more click.");

    static final Control WEEKLY_REVIEWS = control("IDN-13", "identity.access-reviews-weekly")
            .titled("Privileged access is reviewed every week")
            .implementing(ACCESS_ESTABLISHMENT_AND_MODIFICATION, ACTIVITY_REVIEW)
            .readFrom(
                    ACCESS_REVIEWS,
                    get("/identityGovernance/accessReviews/definitions/{id}/instances", "AccessReview.Read.All"),
                    get(
                            "/identityGovernance/accessReviews/definitions/{id}/instances/{instanceId}/decisions",
                            "AccessReview.Read.All"))
            .passesWhen("each of adminRoles and each privileged group has a definition that recurs by"
                    + " privilegedReviewCadence with interval 1, applies decisions by itself, denies by default and sends"
                    + " mail; the last instance ended at most 8 days ago with 95 percent decided; phiGroups have one that"
                    + " recurs every quarter")
            .given(ADMIN_ROLES, PHI_GROUPS, REVIEW_CADENCE)
            .orChange(
                    new ApiCall("POST", "/identityGovernance/accessReviews/definitions", "AccessReview.ReadWrite.All"))
            .by("Security official")
            .every(Period.ofDays(7))
            .evidencedBy("the decisions of the last instance of each review")
            .because("Access that nobody questions only ever grows.");

    static final Control GLOBAL_ADMIN_COUNT = control("IDN-23", "identity.global-admin-count")
            .titled("Two to four people are Global Administrators")
            .implementing(MINIMUM_NECESSARY)
            .readFrom(ACTIVE_DIRECTORY_ROLES, ELIGIBLE_DIRECTORY_ROLES)
            .passesWhen("the principals with an active or eligible instance of Global Administrator are at least"
                    + " minGlobalAdmins and at most maxGlobalAdmins, members of groups counted one by one")
            .given(MIN_GLOBAL, MAX_GLOBAL)
            .by("Security official")
            .every(Period.ofMonths(1))
            .evidencedBy("the list of holders")
            .because("Every holder of this role can reach all ePHI of the tenant.");

    private PrivilegedRoles() {}

    static List<Control> controls() {
        return List.of(
                NO_STANDING_DIRECTORY_ROLES,
                NO_STANDING_AZURE_ROLES,
                ACTIVATION_RULES,
                WEEKLY_REVIEWS,
                GLOBAL_ADMIN_COUNT);
    }
}
