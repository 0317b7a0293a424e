package dev.safeguard.initiatives.identity;

import static dev.safeguard.dsl.control.ApiCall.get;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.EMERGENCY_ACCESS;
import static dev.safeguard.dsl.hipaa.Safeguards.LOG_IN_MONITORING;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.initiatives.identity.Graph.ACTIVE_DIRECTORY_ROLES;
import static dev.safeguard.initiatives.identity.Graph.CONDITIONAL_ACCESS_POLICIES;
import static dev.safeguard.initiatives.identity.Graph.REGISTRATION_DETAILS;
import static dev.safeguard.initiatives.identity.Graph.SIGN_INS;
import static dev.safeguard.initiatives.identity.Graph.USERS;
import static dev.safeguard.initiatives.identity.Lists.ADMIN_ROLES;
import static dev.safeguard.initiatives.identity.Lists.BREAK_GLASS_IDS;
import static dev.safeguard.initiatives.identity.Lists.PHI_GROUPS;

import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.SharedParameters;
import java.time.Period;
import java.util.List;

/** Signing in: the floor under Conditional Access, registration, emergencies, and the log of it all. */
final class SignIn {
    private static final String ENTRA_SETTINGS = "/providers/microsoft.aadiam/diagnosticSettings";

    static final Control SOME_POLICY = control("IDN-08", "identity.security-defaults-or-ca")
            .titled("Security defaults or Conditional Access is on")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(
                    get("/policies/identitySecurityDefaultsEnforcementPolicy", "Policy.Read.All"),
                    CONDITIONAL_ACCESS_POLICIES)
            .passesWhen("either isEnabled is true, or it is false and IDN-01, IDN-02, IDN-03 and IDN-04 pass")
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("the policy as JSON")
            .because("A tenant between the two accepts a password alone, and nobody notices.");

    static final Control MFA_REGISTERED = control("IDN-09", "identity.mfa-registered")
            .titled("Administrators and PHI users are registered for MFA")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .readFrom(REGISTRATION_DETAILS, ACTIVE_DIRECTORY_ROLES)
            .passesWhen("isMfaRegistered is true for every holder of adminRoles and every member of phiGroups")
            .given(ADMIN_ROLES, PHI_GROUPS)
            .by("Identity team")
            .every(Period.ofMonths(1))
            .evidencedBy("the registration report")
            .because("Whoever knows the password of an unregistered account can register a factor of their own.");

    static final Control BREAK_GLASS = control("IDN-19", "identity.break-glass")
            .titled("Emergency access accounts exist, stay out of Conditional Access and are watched")
            .implementing(EMERGENCY_ACCESS)
            .readFrom(USERS, ACTIVE_DIRECTORY_ROLES, CONDITIONAL_ACCESS_POLICIES, REGISTRATION_DETAILS, SIGN_INS)
            .passesWhen(
                    "two accounts of breakGlassIds are cloud-only and permanently Global Administrator, excluded from"
                            + " every policy for all users, registered with a FIDO2 key, and an alert fires at each sign-in of them")
            .given(BREAK_GLASS_IDS)
            .by("Security official")
            .every(Period.ofMonths(3))
            .evidencedBy("the accounts and their methods", "the alert rule", "the protocol of the last test sign-in")
            .because("When sign-in itself fails, care must go on, and nobody may use that way unseen.");

    static final Control ENTRA_LOGS = control("IDN-24", "identity.entra-logs")
            .titled("Microsoft Entra audit and sign-in logs go to the workspace")
            .implementing(AUDIT_CONTROLS, LOG_IN_MONITORING)
            .readFrom(get(ENTRA_SETTINGS, "microsoft.aadiam/diagnosticSettings/read")
                    .unverified())
            .passesWhen(
                    "one setting sends AuditLogs, SignInLogs, NonInteractiveUserSignInLogs,"
                            + " ServicePrincipalSignInLogs, ManagedIdentitySignInLogs and RiskyUsers to logAnalyticsWorkspaceId")
            .given(SharedParameters.LOG_ANALYTICS_WORKSPACE)
            .orChange(new ApiCall("PUT", ENTRA_SETTINGS + "/{name}", "microsoft.aadiam/diagnosticSettings/write")
                    .unverified())
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("the diagnostic setting as JSON")
            .because("Microsoft Entra keeps sign-ins for weeks, and HIPAA asks for the record of years.");

    private SignIn() {}

    static List<Control> controls() {
        return List.of(SOME_POLICY, MFA_REGISTERED, BREAK_GLASS, ENTRA_LOGS);
    }
}
