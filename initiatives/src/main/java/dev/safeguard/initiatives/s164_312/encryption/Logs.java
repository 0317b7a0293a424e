package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_CLUSTERS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Logs: encrypt the records about ePHI at rest. */
final class Logs {
    static final Control CLUSTER_KEY = control("LOG-09", "log.workspace-cmk")
            .titled("Logs lie in a cluster with a customer-managed key and double encryption")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(LOG_ANALYTICS_CLUSTERS)
            .mustHave(allOf(
                    LOG_ANALYTICS_CLUSTERS.keyVaultPropertiesKeyVaultUri().notEqualTo(""),
                    LOG_ANALYTICS_CLUSTERS.keyVaultPropertiesKeyName().notEqualTo(""),
                    LOG_ANALYTICS_CLUSTERS.isDoubleEncryptionEnabled().isTrue()))
            .alsoOn(LOG_ANALYTICS_WORKSPACES)
            .mustHave(LOG_ANALYTICS_WORKSPACES.featuresClusterResourceId().notEqualTo(""))
            .otherwise(AUDIT)
            .because("Logs hold names and queries of patients, and only the own key can be withdrawn at once.");

    private Logs() {}

    static List<Control> controls() {
        return List.of(CLUSTER_KEY);
    }
}
