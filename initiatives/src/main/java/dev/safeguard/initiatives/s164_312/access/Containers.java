package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.CONTAINER_REGISTRIES;
import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_CLUSTERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Kubernetes clusters and container registries. */
final class Containers {
    static final Control CLUSTER_IDENTITY = control("CTR-02", "aks.entra-rbac")
            .titled("AKS signs in with Entra ID, uses RBAC and has no local accounts")
            .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(MANAGED_CLUSTERS)
            .mustHave(allOf(
                    MANAGED_CLUSTERS.disableLocalAccounts().isTrue(),
                    not(MANAGED_CLUSTERS.enableRBAC().isFalse()),
                    MANAGED_CLUSTERS.aadProfile().exists()))
            .otherwise(DENY)
            .because(
                    "The cluster's own administrator certificate is shared, never expires in practice and names nobody.");

    static final Control NETWORK_POLICY = control("CTR-06", "aks.network-policy")
            .titled("AKS can restrict traffic between pods")
            .implementing(ACCESS_CONTROL)
            .on(MANAGED_CLUSTERS)
            .mustHave(MANAGED_CLUSTERS.networkProfileNetworkPolicy().in("azure", "calico", "cilium"))
            .otherwise(DENY)
            .because("Without a policy engine every pod reaches every other, those with ePHI included.");

    static final Control REGISTRY_BASELINE = control("CTR-07", "acr.baseline")
            .titled("Container registries: no admin user, anonymous pull, export or public network; own key")
            .implementing(ACCESS_CONTROL, ENCRYPTION_AND_DECRYPTION)
            .on(CONTAINER_REGISTRIES)
            .mustHave(allOf(
                    not(CONTAINER_REGISTRIES.adminUserEnabled().isTrue()),
                    not(CONTAINER_REGISTRIES.anonymousPullEnabled().isTrue()),
                    CONTAINER_REGISTRIES.policiesExportPolicyStatus().equalTo("disabled"),
                    CONTAINER_REGISTRIES.encryptionStatus().equalTo("enabled"),
                    CONTAINER_REGISTRIES.publicNetworkAccess().equalTo("Disabled")))
            .otherwise(AUDIT)
            .orModify(
                    CONTRIBUTOR,
                    addOrReplace(CONTAINER_REGISTRIES.adminUserEnabled().alias(), Value.of(false)),
                    addOrReplace(CONTAINER_REGISTRIES.anonymousPullEnabled().alias(), Value.of(false)),
                    addOrReplace(CONTAINER_REGISTRIES.publicNetworkAccess().alias(), Value.of("Disabled")))
            .because(
                    "Images carry code, configuration and sometimes ePHI; whoever can push one runs inside the cluster.");

    private Containers() {}

    static List<Control> controls() {
        return List.of(CLUSTER_IDENTITY, NETWORK_POLICY, REGISTRY_BASELINE);
    }
}
