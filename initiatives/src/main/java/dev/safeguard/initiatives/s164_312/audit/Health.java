package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.DICOM_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.FHIR_SERVICES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.DiagnosticSettings;
import java.util.List;

/** FHIR and DICOM services. */
final class Health {
    static final Control HEALTH_AUDIT_LOG = control("HLT-08", "health.diagnostics")
            .titled("Access to FHIR and DICOM services is logged")
            .implementing(AUDIT_CONTROLS)
            .on(FHIR_SERVICES)
            .mustHave(DiagnosticSettings.related())
            .satisfying(DiagnosticSettings.sending(DiagnosticSettings.anyLog(log -> anyOf(
                    log.categoryGroup().in("audit", "allLogs"), log.category().equalTo("AuditLogs")))))
            .alsoOn(DICOM_SERVICES)
            // Neither service has an audit group; all logs are what the setting of every other service sends as well.
            .otherwiseDeploy(
                    DiagnosticSettings.deploying(DiagnosticSettings.group(Value.of("allLogs")))
                            .inResourceGroup(),
                    LOG_ANALYTICS_CONTRIBUTOR)
            .because(
                    "Who read which patient's record is the first question after an incident, and only this log answers it.")
            .with(LOG_ANALYTICS_WORKSPACE);

    private Health() {}

    static List<Control> controls() {
        return List.of(HEALTH_AUDIT_LOG);
    }
}
