package dev.safeguard.initiatives.s164_312.integrity;

import static dev.safeguard.dsl.azure.ResourceTypes.BACKUP_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.RECOVERY_SERVICES_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Conditions.not;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.AuditArchives;
import java.util.List;

/** Logs: protect the records about ePHI from alteration and destruction. */
final class Logs {
    static final Control NO_DELETION = control("LOG-10", "log.workspace-no-purge")
            .titled("Audit workspaces, archives and vaults cannot be deleted")
            .implementing(INTEGRITY)
            .on(LOG_ANALYTICS_WORKSPACES)
            .when(AuditArchives.isOne())
            .mustBeKept()
            .alsoOn(STORAGE_ACCOUNTS)
            .alsoOn(RECOVERY_SERVICES_VAULTS)
            .alsoOn(BACKUP_VAULTS)
            .because("Whoever covers their tracks deletes the whole archive first.")
            .with(AuditArchives.TAG_NAME, AuditArchives.TAG_VALUES);

    static final Control NO_IMMEDIATE_PURGE = control("LOG-10-purge", "log.workspace-immediate-purge")
            .titled("Log Analytics does not purge data the moment its retention ends")
            .implementing(INTEGRITY)
            .on(LOG_ANALYTICS_WORKSPACES)
            .mustHave(not(LOG_ANALYTICS_WORKSPACES
                    .featuresImmediatePurgeDataOn30Days()
                    .isTrue()))
            .otherwise(AUDIT)
            .because("A retention cut by mistake or on purpose can be undone only while the data is still there.");

    private Logs() {}

    static List<Control> controls() {
        return List.of(NO_DELETION, NO_IMMEDIATE_PURGE);
    }
}
