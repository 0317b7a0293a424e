package dev.safeguard.initiatives.identity;

import static dev.safeguard.dsl.control.ApiCall.get;

import dev.safeguard.dsl.control.ApiCall;

/** Calls of Microsoft Graph and of Azure Resource Manager that several controls make, each with the least permission. */
final class Graph {
    static final ApiCall CONDITIONAL_ACCESS_POLICIES = get("/identity/conditionalAccess/policies", "Policy.Read.All");
    static final ApiCall CHANGE_CONDITIONAL_ACCESS_POLICY =
            new ApiCall("PATCH", "/identity/conditionalAccess/policies/{id}", "Policy.ReadWrite.ConditionalAccess");
    static final ApiCall CREATE_CONDITIONAL_ACCESS_POLICY =
            new ApiCall("POST", "/identity/conditionalAccess/policies", "Policy.ReadWrite.ConditionalAccess");
    static final ApiCall GROUP_MEMBERS = get("/groups/{id}/transitiveMembers", "GroupMember.ReadBasic.All");
    static final ApiCall REGISTRATION_DETAILS =
            get("/reports/authenticationMethods/userRegistrationDetails", "AuditLog.Read.All");
    static final ApiCall SIGN_INS = get("/auditLogs/signIns", "AuditLog.Read.All");
    static final ApiCall USERS = get("/users", "User.Read.All");
    static final ApiCall AUTHORIZATION_POLICY =
            get("/policies/authorizationPolicy", "Policy.Read.All").unverified();
    static final ApiCall CHANGE_AUTHORIZATION_POLICY =
            new ApiCall("PATCH", "/policies/authorizationPolicy", "Policy.ReadWrite.Authorization").unverified();
    static final ApiCall ACCESS_REVIEWS = get("/identityGovernance/accessReviews/definitions", "AccessReview.Read.All");

    static final ApiCall ACTIVE_DIRECTORY_ROLES =
            get("/roleManagement/directory/roleAssignmentScheduleInstances", "RoleAssignmentSchedule.Read.Directory");
    static final ApiCall ELIGIBLE_DIRECTORY_ROLES =
            get("/roleManagement/directory/roleEligibilityScheduleInstances", "RoleEligibilitySchedule.Read.Directory");
    static final ApiCall ACTIVE_AZURE_ROLES = get(
                    "{scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances",
                    "Microsoft.Authorization/roleAssignmentScheduleInstances/read")
            .unverified();
    static final ApiCall ELIGIBLE_AZURE_ROLES = get(
                    "{scope}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances",
                    "Microsoft.Authorization/roleEligibilityScheduleInstances/read")
            .unverified();

    private Graph() {}
}
