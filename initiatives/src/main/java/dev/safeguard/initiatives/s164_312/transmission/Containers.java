package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_CLUSTERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Kubernetes clusters. */
final class Containers {
    static final Control PRIVATE_CLUSTER = control("CTR-01", "aks.private-cluster")
            .titled("AKS has a private API server")
            .implementing(TRANSMISSION_SECURITY)
            .on(MANAGED_CLUSTERS)
            .mustHave(MANAGED_CLUSTERS
                    .apiServerAccessProfileEnablePrivateCluster()
                    .isTrue())
            .otherwise(AUDIT)
            .because("Whoever reaches the API server may try to take over every workload that handles ePHI.");

    private Containers() {}

    static List<Control> controls() {
        return List.of(PRIVATE_CLUSTER);
    }
}
