package dev.safeguard.initiatives.proposed;

import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.BUSINESS_ASSOCIATE_ASSURANCES;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_TESTING_AND_REVISION;
import static dev.safeguard.dsl.hipaa.Safeguards.CRITICALITY_ANALYSIS;
import static dev.safeguard.dsl.hipaa.Safeguards.DATA_BACKUP_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.DISASTER_RECOVERY_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.EVALUATION;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;
import static dev.safeguard.dsl.hipaa.Safeguards.TERMINATION_PROCEDURES;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.hipaa.Designation;
import dev.safeguard.dsl.hipaa.Family;
import dev.safeguard.dsl.hipaa.Kind;
import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;
import java.util.Set;

/**
 * One requirement of the proposed rule, and which of our controls answer it: those of certain citations in force, and
 * those named one by one.
 *
 * <p>Source: notice of proposed rulemaking, 90 FR 898 (2025-01-06), RIN 0945-AA22, docket HHS-OCR-2024-0020. Several
 * paragraph numbers are not confirmed, so they name groups and nothing else.
 */
record Requirement(Safeguard safeguard, Set<Safeguard> inForce, Set<String> controls) {

    static final Requirement ENCRYPTION = technical(
                    "312(b)", "Encryption mandatory", "Encrypt all ePHI at rest and in transit, with few exceptions.")
            .ofAll(ENCRYPTION_AND_DECRYPTION, TRANSMISSION_ENCRYPTION);

    /** In the order of their numbers. */
    static final List<Requirement> ALL = List.of(
            administrative(
                            "308(a)(1)",
                            "Technology asset inventory and network map",
                            "Keep a written inventory of technology assets and a map of how ePHI flows, reviewed every year.")
                    .ofAll(CRITICALITY_ANALYSIS)
                    .and("GOV-01", "ORG-16", "XT-06"),
            administrative("308(a)(2)", "Risk analysis in writing", "Analyze risks in writing at least every year.")
                    .ofAll(RISK_ANALYSIS),
            administrative(
                            "308(a)(4)",
                            "Patch management",
                            "Patch critical risks within 15 days and high ones within 30.")
                    .and("CMP-09", "DEF-02", "DEF-15"),
            administrative(
                            "308(a)(9)",
                            "Access termination notice",
                            "End access within an hour of termination, and tell other entities within a day.")
                    .ofAll(TERMINATION_PROCEDURES),
            administrative(
                            "308(a)(13)",
                            "Restore within 72 hours",
                            "Restore critical systems within 72 hours, by a written and tested plan.")
                    .ofAll(CONTINGENCY_PLAN, CONTINGENCY_TESTING_AND_REVISION, DISASTER_RECOVERY_PLAN),
            administrative("308(a)(14)", "Compliance audit", "Audit compliance with the Security Rule every year.")
                    .ofAll(EVALUATION),
            administrative(
                            "308(b)",
                            "Annual verification of business associates",
                            "Have business associates verify their technical safeguards in writing every year.")
                    .ofAll(BUSINESS_ASSOCIATE_ASSURANCES),
            technical(
                            "312(a)(2)",
                            "Network segmentation and separate privileges",
                            "Segment networks, separate identities for increased privilege, limit log-in attempts.")
                    .ofAll(ACCESS_AUTHORIZATION)
                    .and("NET-01", "NET-02", "NET-03", "NET-04", "NET-05", "NET-08", "NET-20"),
            ENCRYPTION,
            technical(
                            "312(c)",
                            "Configuration management",
                            "Run anti-malware, remove what is not needed, close unused ports, keep secure baselines.")
                    .ofAll(MALICIOUS_SOFTWARE_PROTECTION)
                    .and("CMP-07", "NET-02"),
            technical(
                            "312(d)",
                            "Audit trail and system logs",
                            "Record and monitor activity in real time, and keep the records.")
                    .ofAll(AUDIT_CONTROLS, ACTIVITY_REVIEW),
            technical(
                            "312(f)",
                            "Multi-factor authentication",
                            "Ask for several factors wherever systems with ePHI or privileges are reached.")
                    .ofAll(PERSON_OR_ENTITY_AUTHENTICATION),
            technical("312(h)(2)(i)", "Vulnerability scanning", "Scan for vulnerabilities at least every six months.")
                    .and("CMP-09", "DEF-07", "DEF-15", "SQL-12", "SQL-12-assessment"),
            technical("312(h)(2)(iii)", "Penetration testing", "Have a qualified person test at least every year.")
                    .and("ORG-11"),
            technical(
                            "312(i)",
                            "Data backup and recovery",
                            "Keep copies no older than 48 hours, test restoring monthly, alert on failures.")
                    .ofAll(DATA_BACKUP_PLAN));

    Requirement {
        inForce = Set.copyOf(inForce);
        controls = Set.copyOf(controls);
    }

    private static Requirement administrative(String paragraph, String title, String paraphrase) {
        return of(paragraph, title, Family.ADMINISTRATIVE, paraphrase);
    }

    private static Requirement technical(String paragraph, String title, String paraphrase) {
        return of(paragraph, title, Family.TECHNICAL, paraphrase);
    }

    private static Requirement of(String paragraph, String title, Family family, String paraphrase) {
        Safeguard proposed = new Safeguard(
                "NPRM 164." + paragraph,
                title,
                Designation.PROPOSED,
                Kind.IMPLEMENTATION_SPECIFICATION,
                family,
                paraphrase);
        return new Requirement(proposed, Set.of(), Set.of());
    }

    private Requirement ofAll(Safeguard... citations) {
        return new Requirement(safeguard, Set.of(citations), controls);
    }

    private Requirement and(String... ids) {
        return new Requirement(safeguard, inForce, Set.of(ids));
    }

    boolean isAnsweredBy(Control control) {
        return controls.contains(control.id()) || control.safeguards().stream().anyMatch(inForce::contains);
    }
}
