package dev.safeguard.initiatives.organisational;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_ESTABLISHMENT_AND_MODIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ASSIGNED_SECURITY_RESPONSIBILITY;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY_DISCLOSURES;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY_ENTIRE_RECORD;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY_REQUESTS;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY_REQUIREMENTS;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY_USES;
import static dev.safeguard.dsl.hipaa.Safeguards.SANCTION_POLICY;
import static dev.safeguard.dsl.hipaa.Safeguards.SECURITY_AWARENESS_AND_TRAINING;
import static dev.safeguard.dsl.hipaa.Safeguards.SECURITY_REMINDERS;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.WORKFORCE_CLEARANCE;
import static dev.safeguard.dsl.hipaa.Safeguards.WORKSTATION_SECURITY;
import static dev.safeguard.dsl.hipaa.Safeguards.WORKSTATION_USE;

import dev.safeguard.dsl.control.Control;
import java.time.Period;
import java.util.List;

/** People: who is responsible, cleared, trained, and answers for what they do. */
final class Workforce {

    static final Control SANCTIONS = control("ORG-04", "organisation.sanction-policy")
            .titled("The workforce knows the sanction policy")
            .implementing(SANCTION_POLICY)
            .attesting("Everybody with access to ePHI acknowledged the sanction policy, and sanctions that were "
                    + "applied are on record.")
            .by("Human resources")
            .every(Period.ofMonths(12))
            .evidencedBy("sanction policy", "acknowledgements", "record of sanctions")
            .because("Rules without consequences are advice.");

    static final Control SECURITY_OFFICIAL = control("ORG-05", "organisation.security-official")
            .titled("A security official is named")
            .implementing(ASSIGNED_SECURITY_RESPONSIBILITY)
            .attesting("One person is named as security official, with the date and a deputy, and is the security "
                    + "contact of the subscriptions (DEF-13).")
            .by("Management")
            .every(Period.ofMonths(12))
            .evidencedBy("letter of appointment", "security contact of each subscription")
            .because("When everybody is responsible for security, alerts about ePHI reach nobody.");

    static final Control TRAINING = control("ORG-06", "organisation.training")
            .titled("The workforce is trained, and reminded")
            .implementing(SECURITY_AWARENESS_AND_TRAINING, SECURITY_REMINDERS)
            .attesting("Everybody with access to ePHI was trained within 12 months and gets reminders in between.")
            .by("Human resources")
            .every(Period.ofMonths(12))
            .evidencedBy("export of the training records with its SHA-256", "the reminders sent")
            .because("Most ways to ePHI begin with a person who was persuaded.");

    static final Control ACCESS_REVIEW_MINUTES = control("ORG-12", "organisation.access-review-minutes")
            .titled("Weekly reviews of privileged access are minuted")
            .implementing(ACCESS_ESTABLISHMENT_AND_MODIFICATION)
            .attesting("Privileged access was reviewed this week, and the decisions were carried out.")
            .by("Security official")
            .every(Period.ofDays(7))
            .evidencedBy("export of the decisions of IDN-13", "minutes with names and date")
            .because("A review that leaves no trace cannot be shown to have happened.");

    static final Control SHARED_ACCOUNT_REGISTER = control("ORG-13", "organisation.shared-account-register")
            .titled("Every account that is not personal is registered with an owner")
            .implementing(UNIQUE_USER_IDENTIFICATION)
            .attesting("The list of accounts that belong to no single person is complete, and each has an owner, a "
                    + "purpose and a way to tell who used it.")
            .by("Security official")
            .every(Period.ofMonths(3))
            .evidencedBy("register of shared accounts", "the suspects of IDN-18 with decisions")
            .because(
                    "Where an account cannot be personal, its owner must be able to say who used it on ePHI and when.");

    static final Control WORKSTATIONS = control("ORG-19", "organisation.workstation-standard")
            .titled("Workstations have a standard for use and security")
            .implementing(WORKSTATION_USE, WORKSTATION_SECURITY)
            .attesting("A standard says what workstations with access to ePHI are used for, where they stand and how "
                    + "they are secured, and their state follows it.")
            .by("Endpoint team")
            .every(Period.ofMonths(12))
            .evidencedBy("workstation standard", "compliance report of Intune or of the host pools")
            .because("The best protected service shows its ePHI on whatever screen is signed in.");

    static final Control CLEARANCE = control("ORG-21", "organisation.clearance-records")
            .titled("Clearance and authorization of the workforce are on record")
            .implementing(
                    WORKFORCE_CLEARANCE,
                    MINIMUM_NECESSARY_REQUIREMENTS,
                    MINIMUM_NECESSARY_USES,
                    MINIMUM_NECESSARY_DISCLOSURES,
                    MINIMUM_NECESSARY_REQUESTS,
                    MINIMUM_NECESSARY_ENTIRE_RECORD)
            .attesting("Each person who joined was cleared and approved for the roles they hold, and each role names "
                    + "the ePHI it needs, for use, disclosure and request.")
            .by("Human resources")
            .every(Period.ofMonths(6))
            .evidencedBy("approvals of joiners", "table of roles and the ePHI they need")
            .because("Access by habit ends with everybody seeing every record.");

    private Workforce() {}

    static List<Control> controls() {
        return List.of(
                SANCTIONS,
                SECURITY_OFFICIAL,
                TRAINING,
                ACCESS_REVIEW_MINUTES,
                SHARED_ACCOUNT_REGISTER,
                WORKSTATIONS,
                CLEARANCE);
    }
}
