package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_ASSESSMENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.SECURITY_AUTOMATIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION;
import static dev.safeguard.dsl.hipaa.Safeguards.EVALUATION;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.initiatives.azure.Roles.CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;
import static dev.safeguard.initiatives.s164_308.evaluation.DefenderPlan.plan;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;

/** Defender for Cloud: evaluate periodically, technically too, whether the safeguards still hold. */
final class Defender {
    private static final List<DefenderPlan> PLANS = List.of(
            plan(
                    "DEF-01",
                    "CloudPosture",
                    "Defender cloud security posture management",
                    "Posture management evaluates every subscription continuously instead of once a year."),
            plan(
                            "DEF-02",
                            "VirtualMachines",
                            "Defender for Servers plan 2",
                            "It finds malware on servers that process ePHI and gates administrators just in time.")
                    .demanding("P2"),
            plan(
                            "DEF-03",
                            "StorageAccounts",
                            "Defender for Storage with malware scanning and data discovery",
                            "Uploads from outside carry malware in, and nobody guards data that nobody knows is there.")
                    .demanding("DefenderForStorageV2")
                    .withExtensions("OnUploadMalwareScanning", "SensitiveDataDiscovery"),
            plan(
                            "DEF-04",
                            "KeyVaults",
                            "Defender for Key Vault",
                            "Unusual use of the keys is the first sign that somebody is about to read what they protect.")
                    .deploying("PerKeyVault"),
            plan(
                    "DEF-05",
                    "SqlServers",
                    "Defender for Azure SQL",
                    "Injection and bulk reads show in the queries long before a patient hears of the breach."),
            plan(
                    "DEF-06",
                    "AppServices",
                    "Defender for App Service",
                    "Patient portals stand on the open Internet and are probed all day."),
            plan(
                    "DEF-07",
                    "Containers",
                    "Defender for Containers",
                    "A vulnerable image or an open cluster gives away every workload that runs beside it."),
            plan(
                            "DEF-08",
                            "Arm",
                            "Defender for Resource Manager",
                            "Who takes over an administrator works through the management plane.")
                    .deploying("PerSubscription"),
            plan(
                    "DEF-09",
                    "OpenSourceRelationalDatabases",
                    "Defender for open-source databases",
                    "PostgreSQL and MySQL hold clinical records as well and are guessed at by brute force."),
            plan(
                    "DEF-10",
                    "CosmosDbs",
                    "Defender for Cosmos DB",
                    "Stolen account keys give themselves away by where and how the data is read."),
            plan(
                            "DEF-11",
                            "Api",
                            "Defender for APIs",
                            "An API that returns one record too many leaks quietly until somebody watches its traffic.")
                    .deploying("P1"));

    static final Control CONTINUOUS_EXPORT = control("DEF-14", "defender.continuous-export")
            .titled("Findings and compliance of Defender for Cloud are exported continuously")
            .implementing(EVALUATION, DOCUMENTATION)
            .on(SUBSCRIPTIONS)
            .mustHave(Related.ofType(SECURITY_AUTOMATIONS.name()))
            .satisfying(allOf(
                    SECURITY_AUTOMATIONS.isEnabled().isTrue(),
                    SECURITY_AUTOMATIONS
                            .actions()
                            .any(action -> allOf(
                                    action.workspaceWorkspaceResourceId().exists(),
                                    anyOf(
                                            where(
                                                    Operand.value(LOG_ANALYTICS_WORKSPACE.asValue()),
                                                    EQUALS,
                                                    Value.of("")),
                                            action.workspaceWorkspaceResourceId()
                                                    .equalTo(LOG_ANALYTICS_WORKSPACE)))),
                    exports("RegulatoryComplianceAssessment"),
                    exports("Assessments"),
                    exports("Alerts")))
            .otherwiseDeploy(ContinuousExport.deployment(), CONTRIBUTOR)
            .because("What the portal shows today is gone tomorrow, and an auditor asks how it was last year.")
            .with(LOG_ANALYTICS_WORKSPACE, ContinuousExport.RESOURCE_GROUP);

    static final Control VULNERABILITIES = control("DEF-15", "defender.vulnerabilities")
            .titled("Virtual machines have a vulnerability assessment")
            .implementing(EVALUATION, RISK_ANALYSIS)
            .on(VIRTUAL_MACHINES)
            .mustHave(
                    Related.ofType(SECURITY_ASSESSMENTS.name()).named(Value.of("ffff0522-1e88-47fc-8382-2a80ba848f5d")))
            .satisfying(SECURITY_ASSESSMENTS.statusCode().in("Healthy", "NotApplicable"))
            .otherwiseAudit()
            .because("Known holes in servers that process ePHI are the risks that an analysis must not miss.");

    private Defender() {}

    static List<Control> controls() {
        List<Control> all = new ArrayList<>();
        PLANS.forEach(plan -> all.add(plan.toControl()));
        all.add(CONTINUOUS_EXPORT);
        all.add(VULNERABILITIES);
        return List.copyOf(all);
    }

    private static Condition exports(String source) {
        return SECURITY_AUTOMATIONS.sources().any(each -> each.eventSource().equalTo(source));
    }
}
