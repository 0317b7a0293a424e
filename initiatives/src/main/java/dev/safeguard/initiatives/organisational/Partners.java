package dev.safeguard.initiatives.organisational;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.BUSINESS_ASSOCIATE_ASSURANCES;
import static dev.safeguard.dsl.hipaa.Safeguards.BUSINESS_ASSOCIATE_CONTRACTS;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTRACT_COMPLIANCE;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTRACT_INCIDENT_REPORTING;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTRACT_SUBCONTRACTORS;
import static dev.safeguard.dsl.hipaa.Safeguards.DEVICE_AND_MEDIA_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.FACILITY_ACCESS_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.FACILITY_ACCESS_VALIDATION;
import static dev.safeguard.dsl.hipaa.Safeguards.FACILITY_SECURITY_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.GROUP_HEALTH_PLANS;
import static dev.safeguard.dsl.hipaa.Safeguards.MAINTENANCE_RECORDS;
import static dev.safeguard.dsl.hipaa.Safeguards.MEDIA_ACCOUNTABILITY;
import static dev.safeguard.dsl.hipaa.Safeguards.MEDIA_REUSE;
import static dev.safeguard.dsl.hipaa.Safeguards.OTHER_ARRANGEMENTS;
import static dev.safeguard.dsl.hipaa.Safeguards.PLAN_AGENTS;
import static dev.safeguard.dsl.hipaa.Safeguards.PLAN_INCIDENT_REPORTING;
import static dev.safeguard.dsl.hipaa.Safeguards.PLAN_SEPARATION;
import static dev.safeguard.dsl.hipaa.Safeguards.PLAN_SPONSOR_SAFEGUARDS;
import static dev.safeguard.dsl.hipaa.Safeguards.SUBCONTRACTOR_ASSURANCES;
import static dev.safeguard.dsl.hipaa.Safeguards.SUBCONTRACTOR_CONTRACTS;
import static dev.safeguard.dsl.hipaa.Safeguards.WRITTEN_CONTRACT;

import dev.safeguard.dsl.control.Control;
import java.time.Period;
import java.util.List;

/** Contracts: those who hold ePHI for the entity are bound, and the cloud provider shows how it does its part. */
final class Partners {

    static final Control BUSINESS_ASSOCIATES = control("ORG-09", "organisation.business-associates")
            .titled("Every business associate is under contract, the cloud provider among them")
            .implementing(
                    BUSINESS_ASSOCIATE_ASSURANCES,
                    SUBCONTRACTOR_ASSURANCES,
                    WRITTEN_CONTRACT,
                    BUSINESS_ASSOCIATE_CONTRACTS,
                    CONTRACT_COMPLIANCE,
                    CONTRACT_SUBCONTRACTORS,
                    CONTRACT_INCIDENT_REPORTING,
                    OTHER_ARRANGEMENTS,
                    SUBCONTRACTOR_CONTRACTS,
                    GROUP_HEALTH_PLANS,
                    PLAN_SPONSOR_SAFEGUARDS,
                    PLAN_SEPARATION,
                    PLAN_AGENTS,
                    PLAN_INCIDENT_REPORTING)
            .attesting("The list of business associates, subcontractors and plan sponsors with ePHI is complete; "
                    + "each has a written agreement with safeguards, reporting of incidents and the same duties for "
                    + "their subcontractors.")
            .by("Privacy official")
            .every(Period.ofMonths(12))
            .evidencedBy("list with dates of agreement and of the next review", "the agreement with the cloud provider")
            .because("Whoever holds ePHI without an agreement holds it unlawfully, however well they protect it.");

    static final Control PROVIDER_ATTESTATIONS = control("ORG-10", "organisation.provider-attestations")
            .titled("The provider attests to its facilities, media and maintenance")
            .implementing(
                    FACILITY_ACCESS_CONTROLS,
                    FACILITY_SECURITY_PLAN,
                    FACILITY_ACCESS_VALIDATION,
                    MAINTENANCE_RECORDS,
                    DEVICE_AND_MEDIA_CONTROLS,
                    MEDIA_REUSE,
                    MEDIA_ACCOUNTABILITY)
            .attesting("The cloud provider's current SOC 2 or HITRUST letters were read, they cover the regions and "
                    + "services in use, and what they leave to the customer is assigned.")
            .by("Security official")
            .every(Period.ofMonths(12))
            .evidencedBy("letters with their period", "table of shared responsibility")
            .because("Doors, disks and their disposal are in the hands of the provider, and its word must be on file.");

    private Partners() {}

    static List<Control> controls() {
        return List.of(BUSINESS_ASSOCIATES, PROVIDER_ATTESTATIONS);
    }
}
