package dev.safeguard.initiatives.s164_308.management;

import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_CLUSTERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.AZURE_KUBERNETES_SERVICE_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import java.util.List;

/** Kubernetes clusters. */
final class Containers {
    /** The cluster is its own related resource: only so can a deployment mend it. */
    static final Control ADDON_AND_DEFENDER = control("CTR-05", "aks.policy-addon-defender")
            .titled("AKS has the policy add-on and the Defender profile")
            .implementing(ACTIVITY_REVIEW, MALICIOUS_SOFTWARE_PROTECTION)
            .on(MANAGED_CLUSTERS)
            .mustHave(Related.ofType(MANAGED_CLUSTERS.name()).named(expression("field('name')")))
            .satisfying(allOf(
                    MANAGED_CLUSTERS.addonProfilesAzurePolicyEnabled().isTrue(),
                    MANAGED_CLUSTERS
                            .securityProfileDefenderSecurityMonitoringEnabled()
                            .isTrue()))
            .otherwiseDeploy(
                    ClusterProfile.deployment(), AZURE_KUBERNETES_SERVICE_CONTRIBUTOR, LOG_ANALYTICS_CONTRIBUTOR)
            .because("What happens inside a cluster is seen by nobody unless an agent inside it reports it.")
            .with(LOG_ANALYTICS_WORKSPACE);

    private Containers() {}

    static List<Control> controls() {
        return List.of(ADDON_AND_DEFENDER);
    }
}
