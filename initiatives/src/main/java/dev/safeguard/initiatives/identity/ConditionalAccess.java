package dev.safeguard.initiatives.identity;

import static dev.safeguard.dsl.control.ApiCall.get;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_ESTABLISHMENT_AND_MODIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.AUTHORIZATION_AND_SUPERVISION;
import static dev.safeguard.dsl.hipaa.Safeguards.AUTOMATIC_LOGOFF;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.initiatives.identity.Graph.ACCESS_REVIEWS;
import static dev.safeguard.initiatives.identity.Graph.CHANGE_CONDITIONAL_ACCESS_POLICY;
import static dev.safeguard.initiatives.identity.Graph.CONDITIONAL_ACCESS_POLICIES;
import static dev.safeguard.initiatives.identity.Graph.CREATE_CONDITIONAL_ACCESS_POLICY;
import static dev.safeguard.initiatives.identity.Graph.GROUP_MEMBERS;
import static dev.safeguard.initiatives.identity.Lists.ADMIN_ROLES;
import static dev.safeguard.initiatives.identity.Lists.BREAK_GLASS_GROUP;
import static dev.safeguard.initiatives.identity.Lists.PHI_GROUPS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;

/**
 * Conditional Access: what a sign-in must bring. New policies start in {@code enabledForReportingButNotEnforced} and are
 * enabled once the sign-in log shows whom they would lock out.
 */
final class ConditionalAccess {
    private static final Parameter PHI_APPS = Parameter.strings("phiApps")
            .described("Applications with PHI", "Application ids of what shows or changes ePHI; empty means all.");
    private static final Parameter AZURE_MANAGEMENT = Parameter.string(
                    "azureManagementAppId", "797f4846-ba00-4fd7-ba43-dac1f8f63013")
            .described(
                    "Azure management application",
                    "Application id of the Windows Azure Service Management API; not verified, look it up in the tenant.");
    private static final Parameter STRONG_COMBINATIONS = Parameter.strings(
                    "phishingResistantCombinations", "fido2", "windowsHelloForBusiness", "x509CertificateMultiFactor")
            .described("Phishing-resistant methods", "Combinations that an authentication strength may allow.");
    private static final Parameter ADMIN_HOURS =
            Parameter.integer("adminHours", 4).described("Hours between sign-ins of administrators", "From 1 to 24.");
    private static final Parameter PHI_HOURS =
            Parameter.integer("phiHours", 12).described("Hours between sign-ins of PHI users", "From 1 to 24.");
    private static final Parameter MAX_EXCLUDED = Parameter.integer("maxExcluded", 2)
            .described(
                    "Principals excluded at most", "How many people or accounts all policies may leave out together.");

    static final Control MFA_FOR_ADMINS = control("IDN-01", "identity.ca-mfa-admins")
            .titled("Conditional Access demands MFA of directory administrators")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION, AUTHORIZATION_AND_SUPERVISION, ACCESS_AUTHORIZATION)
            .readFrom(CONDITIONAL_ACCESS_POLICIES)
            .passesWhen(
                    "enabled policies together cover every role of adminRoles (by includeRoles or all users), for all"
                            + " applications and all client types, and grant access only with MFA or an authentication strength"
                            + " that includes it; report-only policies do not count, and only breakGlassGroupId is excluded")
            .given(ADMIN_ROLES, BREAK_GLASS_GROUP)
            .orChange(CREATE_CONDITIONAL_ACCESS_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(1))
            .evidencedBy("the policies as JSON", "the coverage of each role")
            .because("One phished password of an administrator would open every system with ePHI.");

    static final Control MFA_FOR_PHI_USERS = control("IDN-02", "identity.ca-mfa-phi-users")
            .titled("Conditional Access demands MFA of everyone who reaches PHI")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(CONDITIONAL_ACCESS_POLICIES, GROUP_MEMBERS)
            .passesWhen(
                    "enabled policies together cover every group of phiGroups and every application of phiApps for all"
                            + " client types, leave out breakGlassGroupId alone, and grant access only with MFA or an authentication"
                            + " strength that includes it")
            .given(PHI_GROUPS, PHI_APPS, BREAK_GLASS_GROUP)
            .orChange(CREATE_CONDITIONAL_ACCESS_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(1))
            .evidencedBy("the policies as JSON", "the members of the groups")
            .because("A password alone does not show that the person at the keyboard is the one who may see ePHI.");

    static final Control MFA_FOR_AZURE_MANAGEMENT = control("IDN-03", "identity.ca-azure-management")
            .titled("Conditional Access demands MFA for managing Azure")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(CONDITIONAL_ACCESS_POLICIES)
            .passesWhen(
                    "an enabled policy covers azureManagementAppId, or all applications, for all users but"
                            + " breakGlassGroupId, and grants access only with MFA or an authentication strength that includes it")
            .given(AZURE_MANAGEMENT, BREAK_GLASS_GROUP)
            .orChange(CREATE_CONDITIONAL_ACCESS_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(1))
            .evidencedBy("the policy as JSON")
            .because(
                    "Azure roles are not directory roles, so a policy for directory administrators leaves owners out.");

    static final Control LEGACY_BLOCKED = control("IDN-04", "identity.ca-block-legacy")
            .titled("Conditional Access blocks legacy authentication")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(CONDITIONAL_ACCESS_POLICIES)
            .passesWhen(
                    "an enabled policy for all users but breakGlassGroupId and for all applications has the client types"
                            + " exchangeActiveSync and other, and blocks")
            .given(BREAK_GLASS_GROUP)
            .orChange(CREATE_CONDITIONAL_ACCESS_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(1))
            .evidencedBy("the policy as JSON")
            .because("Old protocols cannot ask for a second factor, so they go around every policy that demands one.");

    static final Control PHISHING_RESISTANT = control("IDN-05", "identity.ca-phishing-resistant")
            .titled("Privileged roles sign in with phishing-resistant methods")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(
                    CONDITIONAL_ACCESS_POLICIES,
                    get("/policies/authenticationStrengthPolicies", "Policy.Read.AuthenticationMethod"))
            .passesWhen("the policies that cover adminRoles grant access with an authentication strength whose"
                    + " allowedCombinations all are in phishingResistantCombinations, as the built-in one's are")
            .given(ADMIN_ROLES, STRONG_COMBINATIONS)
            .orChange(CHANGE_CONDITIONAL_ACCESS_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(1))
            .evidencedBy("the policies and strengths as JSON")
            .because("Codes and push messages can be relayed by a fake sign-in page; keys bound to the site cannot.");

    static final Control SESSIONS = control("IDN-06", "identity.ca-session")
            .titled("Sessions end after hours and browsers do not stay signed in")
            .implementing(AUTOMATIC_LOGOFF)
            .readFrom(CONDITIONAL_ACCESS_POLICIES)
            .passesWhen(
                    "for adminRoles a policy sets an enabled signInFrequency of at most adminHours, for phiGroups of at"
                            + " most phiHours, and both set persistentBrowser to never")
            .given(ADMIN_ROLES, PHI_GROUPS, ADMIN_HOURS, PHI_HOURS)
            .orChange(CHANGE_CONDITIONAL_ACCESS_POLICY)
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("the session controls as JSON")
            .because("A session that never ends is a door left open on every shared or stolen device.");

    static final Control EXCLUSIONS = control("IDN-07", "identity.ca-exclusions")
            .titled("Exclusions from Conditional Access are few and reviewed")
            .implementing(ACCESS_ESTABLISHMENT_AND_MODIFICATION)
            .readFrom(CONDITIONAL_ACCESS_POLICIES, GROUP_MEMBERS, ACCESS_REVIEWS)
            .passesWhen(
                    "the users, and members of groups, that enabled policies exclude are at most maxExcluded together,"
                            + " and an access review covers each group that is excluded")
            .given(MAX_EXCLUDED)
            .by("Security official")
            .every(Period.ofMonths(3))
            .evidencedBy("the list of who is excluded from what", "the last review of each group")
            .because("Each exclusion is a sign-in without the second factor, and exclusions outlive their reason.");

    private ConditionalAccess() {}

    static List<Control> controls() {
        return List.of(
                MFA_FOR_ADMINS,
                MFA_FOR_PHI_USERS,
                MFA_FOR_AZURE_MANAGEMENT,
                LEGACY_BLOCKED,
                PHISHING_RESISTANT,
                SESSIONS,
                EXCLUSIONS);
    }
}
