package dev.safeguard.initiatives.organisational;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.CRITICALITY_ANALYSIS;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_AVAILABILITY;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_UPDATES;
import static dev.safeguard.dsl.hipaa.Safeguards.POLICIES_AND_PROCEDURES;
import static dev.safeguard.dsl.hipaa.Safeguards.PRIVACY_DOCUMENTATION_RETENTION;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.SECURITY_MANAGEMENT_PROCESS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.hipaa.Safeguards;
import java.time.Period;
import java.util.List;

/** Security management process and evaluation: risks are known, owned, paid for and looked at again. */
final class RiskManagement {

    static final Control RISK_ANALYSIS_REGISTER = control("ORG-01", "organisation.risk-analysis")
            .titled("A signed risk analysis of all systems with ePHI is current")
            .implementing(RISK_ANALYSIS)
            .attesting("A risk analysis covers every system that holds or carries ePHI, refers to the results of "
                    + "these controls, is signed, and is not older than 12 months.")
            .by("Security official")
            .every(Period.ofMonths(12))
            .evidencedBy("risk register with date and signature", "the control results it refers to")
            .because("Safeguards that no analysis asked for protect what is easy rather than what is at risk.");

    static final Control RISK_MANAGEMENT_PLAN = control("ORG-02", "organisation.risk-management-plan")
            .titled("Every failed control has an owner, a date and a milestone")
            .implementing(RISK_MANAGEMENT, SECURITY_MANAGEMENT_PROCESS)
            .attesting("A plan of action lists every control that fails, with an owner, a date and milestones, and "
                    + "is followed.")
            .by("Security official")
            .every(Period.ofMonths(3))
            .evidencedBy("plan of action and milestones", "exemptions in force with their reasons")
            .because("A finding without an owner and a date is a known risk that was accepted by nobody.");

    static final Control SECURITY_PLAN = control("ORG-03", "organisation.security-plan")
            .titled("The system security plan matches what is assigned, and policies are kept and found")
            .implementing(
                    DOCUMENTATION,
                    POLICIES_AND_PROCEDURES,
                    DOCUMENTATION_AVAILABILITY,
                    DOCUMENTATION_UPDATES,
                    PRIVACY_DOCUMENTATION_RETENTION)
            .attesting("The system security plan was regenerated from the assigned initiatives at the last release; "
                    + "policies and procedures are reviewed, kept for six years and at hand for those who follow "
                    + "them.")
            .by("Security official")
            .every(Period.ofMonths(12))
            .evidencedBy(
                    "system security plan",
                    "list of policies with dates of review",
                    "the assigned initiatives and their versions")
            .because(
                    "Auditors ask first for what was in force on a given day, and a plan that nobody updates describes another system.");

    static final Control EVALUATION_REPORT = control("ORG-11", "organisation.evaluation")
            .titled("Safeguards are evaluated every year, technically and otherwise")
            .implementing(Safeguards.EVALUATION)
            .attesting("An evaluation of technical and other safeguards against the Security Rule took place within "
                    + "12 months, and after every change that matters.")
            .by("Security official")
            .every(Period.ofMonths(12))
            .evidencedBy("evaluation report", "list of changes since the last one")
            .because("Systems, threats and the practice change, and safeguards that fitted last year may not fit now.");

    static final Control COST_APPROVAL = control("ORG-14", "organisation.cost-approval")
            .titled("The cost of the safeguards is estimated and approved")
            .implementing(RISK_MANAGEMENT)
            .attesting("The yearly cost of log retention, customer-managed keys, private endpoints and Defender "
                    + "plans is estimated for each scope, approved, and compared with the bill.")
            .by("Finance owner of the platform")
            .every(Period.ofMonths(12))
            .evidencedBy("estimate for each scope", "approval", "comparison with the bill")
            .because("Safeguards without a budget are the first to be turned off.");

    static final Control ENFORCEMENT_PLAN = control("ORG-15", "organisation.enforcement-plan")
            .titled("Enforcement follows a plan of rings with a way back")
            .implementing(Safeguards.EVALUATION)
            .attesting("A change plan leads from audit to deny ring by ring, with measurements, a way back for each "
                    + "step, and maintenance windows for moving keys.")
            .by("Platform team")
            .every(Period.ofMonths(6))
            .evidencedBy("ring plan with dates", "results of each ring", "protocol of the last way back")
            .because("A deny in the wrong place at the wrong time interrupts care, and is then never tried again.");

    static final Control ASSET_INVENTORY = control("ORG-16", "organisation.asset-inventory")
            .titled("Inventory of assets and map of ePHI flows are current")
            .implementing(CRITICALITY_ANALYSIS)
            .attesting("An inventory of technology assets and a map of where ePHI flows, with the criticality of "
                    + "each system, were reviewed within 12 months.")
            .by("Platform team")
            .every(Period.ofMonths(12))
            .evidencedBy("inventory from Azure Resource Graph", "data flow map", "criticality of each system")
            .because("Nobody can protect, or restore in the right order, what is on no list.");

    private RiskManagement() {}

    static List<Control> controls() {
        return List.of(
                RISK_ANALYSIS_REGISTER,
                RISK_MANAGEMENT_PLAN,
                SECURITY_PLAN,
                EVALUATION_REPORT,
                COST_APPROVAL,
                ENFORCEMENT_PLAN,
                ASSET_INVENTORY);
    }
}
