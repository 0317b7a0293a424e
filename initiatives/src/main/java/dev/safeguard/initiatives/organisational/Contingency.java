package dev.safeguard.initiatives.organisational;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.BREACH_BURDEN_OF_PROOF;
import static dev.safeguard.dsl.hipaa.Safeguards.BREACH_LAW_ENFORCEMENT_DELAY;
import static dev.safeguard.dsl.hipaa.Safeguards.BREACH_NOTIFICATION_BY_BUSINESS_ASSOCIATE;
import static dev.safeguard.dsl.hipaa.Safeguards.BREACH_NOTIFICATION_OF_INDIVIDUALS;
import static dev.safeguard.dsl.hipaa.Safeguards.BREACH_NOTIFICATION_OF_MEDIA;
import static dev.safeguard.dsl.hipaa.Safeguards.BREACH_NOTIFICATION_OF_SECRETARY;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_OPERATIONS;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_TESTING_AND_REVISION;
import static dev.safeguard.dsl.hipaa.Safeguards.EMERGENCY_MODE_OPERATION;
import static dev.safeguard.dsl.hipaa.Safeguards.SECURITY_INCIDENT_PROCEDURES;
import static dev.safeguard.dsl.hipaa.Safeguards.UNSECURED_PHI;

import dev.safeguard.dsl.control.Control;
import java.time.Period;
import java.util.List;

/** Incidents, breaches and emergencies: plans exist, were tried, and their traces are kept. */
final class Contingency {

    static final Control INCIDENT_RESPONSE = control("ORG-07", "organisation.incident-response")
            .titled("The incident response plan was exercised within a year")
            .implementing(SECURITY_INCIDENT_PROCEDURES)
            .attesting("The incident response plan names people and steps, was exercised within 12 months, and its "
                    + "findings were worked in.")
            .by("Security official")
            .every(Period.ofMonths(12))
            .evidencedBy("incident response plan", "report of the last exercise")
            .because("The first reading of the plan must not be on the day that ePHI is being copied.");

    static final Control RESTORE_TEST = control("ORG-08", "organisation.contingency-plan")
            .titled("The contingency plan is proven by a restore")
            .implementing(CONTINGENCY_PLAN)
            .attesting("Systems with ePHI were restored from backup within 12 months, and the time it took is within "
                    + "the plan; the rule proposed in 2025 asks for 72 hours.")
            .by("Platform team")
            .every(Period.ofMonths(12))
            .evidencedBy("contingency plan", "protocol of the last restore with its duration")
            .because("A backup that was never restored is a hope.");

    static final Control CONTINGENCY_TESTS = control("ORG-17", "organisation.contingency-testing")
            .titled("The contingency plan is tested and revised")
            .implementing(CONTINGENCY_TESTING_AND_REVISION)
            .attesting("Tests of the contingency plan took place as scheduled, and each finding led to a revision of "
                    + "the plan.")
            .by("Platform team")
            .every(Period.ofMonths(12))
            .evidencedBy("dates and findings of tests", "the revised plan with its version")
            .because("Plans age with every system that is added, and only tests show where.");

    static final Control EMERGENCY_MODE = control("ORG-18", "organisation.emergency-mode")
            .titled("A plan keeps ePHI protected in emergency mode")
            .implementing(EMERGENCY_MODE_OPERATION, CONTINGENCY_OPERATIONS)
            .attesting("A plan says how care and the protection of ePHI go on while systems or sites are down, with "
                    + "the second region (BCK-06), emergency access (IDN-19) and access to facilities.")
            .by("Security official")
            .every(Period.ofMonths(12))
            .evidencedBy("emergency mode operation plan", "protocol of the last exercise")
            .because("In an emergency protection is given up first, unless somebody thought of it before.");

    static final Control BREACH_FILE = control("ORG-20", "organisation.breach-assessment")
            .titled("Each incident has its breach assessment and its notices in time")
            .implementing(
                    UNSECURED_PHI,
                    BREACH_NOTIFICATION_OF_INDIVIDUALS,
                    BREACH_NOTIFICATION_OF_MEDIA,
                    BREACH_NOTIFICATION_OF_SECRETARY,
                    BREACH_NOTIFICATION_BY_BUSINESS_ASSOCIATE,
                    BREACH_LAW_ENFORCEMENT_DELAY,
                    BREACH_BURDEN_OF_PROOF)
            .attesting("For each incident with PHI, the four factors were assessed, and individuals, the Secretary "
                    + "and where due the media were notified within 60 days of discovery.")
            .by("Privacy official")
            .every(Period.ofMonths(3))
            .evidencedBy(
                    "assessment of the four factors for each incident",
                    "notices with their dates",
                    "requests of law enforcement to wait")
            .because(
                    "Without an assessment every disclosure counts as a breach, and the 60 days run from the day it could have been known.");

    private Contingency() {}

    static List<Control> controls() {
        return List.of(INCIDENT_RESPONSE, RESTORE_TEST, CONTINGENCY_TESTS, EMERGENCY_MODE, BREACH_FILE);
    }
}
