package dev.safeguard.initiatives.s164_316;

import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** How long logs are kept, which, and where. */
final class RetentionParameters {
    static final Parameter INTERACTIVE_DAYS = Parameter.integer("interactiveRetentionDays", 365)
            .allowing(90, 120, 150, 180, 270, 365, 550, 730)
            .described("Days of interactive retention", "How long logs can be queried at once; at most 730.");

    /** Log Analytics knows a step of six years; it is one day short of six years with two leap days. */
    static final Parameter TOTAL_DAYS = Parameter.integer("totalRetentionDays", 2191)
            .allowing(2191, 2556, 2922, 3288, 3653, 4018, 4383)
            .described(
                    "Days of total retention", "How long audit tables keep data; 2191 is the service's six-year step.");

    static final Parameter AUDIT_TABLES = Parameter.strings(
                    "auditTables",
                    "AADServicePrincipalSignInLogs",
                    "AHDSDicomAuditLogs",
                    "AHDSMedTechDiagnosticLogs",
                    "AppServiceAuditLogs",
                    "AuditLogs",
                    "AZKVAuditLogs",
                    "AzureActivity",
                    "AzureDiagnostics",
                    "MicrosoftHealthcareApisAuditLogs",
                    "NTANetAnalytics",
                    "SecurityAlert",
                    "SecurityEvent",
                    "SigninLogs",
                    "SQLSecurityAuditEvents",
                    "StorageBlobLogs")
            .described("Audit tables", "Tables whose rows document who did what to ePHI.");

    static final Parameter AUDIT_STORAGE = Parameter.string("auditStorageAccountId", "")
            .described(
                    "Audit archive",
                    "Full id of the storage account with immutable containers; empty accepts any, and remediation fails.")
            .strongType("Microsoft.Storage/storageAccounts")
            .withMetadata("assignPermissions", Value.of(true));

    private RetentionParameters() {}
}
