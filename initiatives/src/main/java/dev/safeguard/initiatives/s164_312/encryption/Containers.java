package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_CLUSTERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Kubernetes clusters. */
final class Containers {
    static final Control CLUSTER_ENCRYPTION = control("CTR-03", "aks.encryption")
            .titled("AKS encrypts nodes at the host, disks with own keys and secrets with a Key Vault key")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(MANAGED_CLUSTERS)
            .mustHave(allOf(
                    MANAGED_CLUSTERS
                            .agentPoolProfiles()
                            .all(pool -> pool.enableEncryptionAtHost().isTrue()),
                    MANAGED_CLUSTERS.diskEncryptionSetID().exists(),
                    MANAGED_CLUSTERS.securityProfileAzureKeyVaultKmsEnabled().isTrue()))
            .otherwise(AUDIT)
            .because(
                    "Containers leave ePHI in temporary disks, volumes and etcd, each of which is encrypted in its own way.");

    private Containers() {}

    static List<Control> controls() {
        return List.of(CLUSTER_ENCRYPTION);
    }
}
