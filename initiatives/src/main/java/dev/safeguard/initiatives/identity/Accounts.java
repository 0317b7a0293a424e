package dev.safeguard.initiatives.identity;

import static dev.safeguard.dsl.control.ApiCall.get;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_ESTABLISHMENT_AND_MODIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.TERMINATION_PROCEDURES;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.initiatives.identity.Graph.ACTIVE_DIRECTORY_ROLES;
import static dev.safeguard.initiatives.identity.Graph.AUTHORIZATION_POLICY;
import static dev.safeguard.initiatives.identity.Graph.CHANGE_AUTHORIZATION_POLICY;
import static dev.safeguard.initiatives.identity.Graph.SIGN_INS;
import static dev.safeguard.initiatives.identity.Graph.USERS;
import static dev.safeguard.initiatives.identity.Lists.ADMIN_ROLES;

import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;

/** People's accounts: one for each person, none for those who left, and little for guests. */
final class Accounts {
    private static final Parameter SHARED_PATTERNS = Parameter.strings(
                    "sharedAccountPatterns", "admin@*", "svc-*", "*shared*", "*kiosk*", "*frontdesk*")
            .described("Names of shared accounts", "Patterns of user principal names that suggest several users.");
    private static final Parameter RESTRICTED_GUEST = Parameter.string(
                    "restrictedGuestRoleId", "2af84b1e-32c8-42b7-82bc-daa82404023b")
            .described(
                    "Restricted guest role",
                    "Template id of the role that guests should have; not verified, look it up in the tenant.");
    private static final Parameter MAX_HOURS = Parameter.integer("offboardingMaxHours", 24)
            .described("Hours until access ends", "After somebody leaves, from 1 to 72.");

    static final Control SHARED_ACCOUNTS = control("IDN-18", "identity.shared-accounts")
            .titled("No administrator account is shared")
            .implementing(UNIQUE_USER_IDENTIFICATION)
            .readFrom(USERS, SIGN_INS, ACTIVE_DIRECTORY_ROLES)
            .passesWhen(
                    "every account that looks shared, by sharedAccountPatterns, by sign-ins from many devices at once, or"
                            + " by holding one of adminRoles without manager and employee id, was looked at by a person; a suspicion"
                            + " never fails by itself")
            .given(SHARED_PATTERNS, ADMIN_ROLES)
            .by("Security official")
            .every(Period.ofMonths(3))
            .evidencedBy("the list of suspects with what was decided about each")
            .because("What a shared account did to ePHI cannot be put down to anybody.");

    static final Control GUESTS = control("IDN-20", "identity.guests")
            .titled("Guests see little, are invited by few and trusted within limits")
            .implementing(TERMINATION_PROCEDURES, ACCESS_ESTABLISHMENT_AND_MODIFICATION)
            .readFrom(
                    AUTHORIZATION_POLICY,
                    get("/policies/crossTenantAccessPolicy/default", "Policy.Read.All")
                            .unverified())
            .passesWhen(
                    "guestUserRoleId is restrictedGuestRoleId, allowInvitesFrom is adminsAndGuestInviters or none, and"
                            + " the default policy trusts no foreign tenant's MFA or devices")
            .given(RESTRICTED_GUEST)
            .orChange(CHANGE_AUTHORIZATION_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("both policies as JSON")
            .because(
                    "Nobody tells you when a partner's employee leaves, so a guest's access must be small and reviewed.");

    static final Control OFFBOARDING = control("IDN-22", "identity.offboarding")
            .titled("Leavers lose every role")
            .implementing(TERMINATION_PROCEDURES)
            .readFrom(
                    USERS,
                    ACTIVE_DIRECTORY_ROLES,
                    get(
                            "{scope}/providers/Microsoft.Authorization/roleAssignments",
                            "Microsoft.Authorization/roleAssignments/read"),
                    new ApiCall("POST", "/directoryObjects/getByIds", "Directory.Read.All"))
            .passesWhen(
                    "no disabled account, and no principal that Microsoft Entra no longer knows, has an Azure or directory"
                            + " role offboardingMaxHours after it was disabled or deleted")
            .given(MAX_HOURS)
            .orChange(new ApiCall(
                    "DELETE",
                    "{scope}/providers/Microsoft.Authorization/roleAssignments/{name}",
                    "Microsoft.Authorization/roleAssignments/delete"))
            .by("Identity team")
            .every(Period.ofDays(7))
            .evidencedBy("the roles of disabled and unknown principals", "the leavers of the period")
            .because("A leaver's role waits for whoever gets the account enabled again.");

    private Accounts() {}

    static List<Control> controls() {
        return List.of(SHARED_ACCOUNTS, GUESTS, OFFBOARDING);
    }
}
