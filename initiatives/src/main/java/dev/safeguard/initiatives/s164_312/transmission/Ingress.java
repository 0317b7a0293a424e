package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_CLUSTERS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;

import dev.safeguard.dsl.control.ConstraintTemplate;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/**
 * How traffic enters Kubernetes clusters. The constraint templates are those of Azure's built-in policies, which Azure
 * publishes for the policy add-on; a policy takes one of them, so that each is a control.
 */
final class Ingress {
    private static final String TEMPLATES = "https://store.policy.core.windows.net/kubernetes/";

    private static final Parameter EXCLUDED_NAMESPACES = Parameter.strings(
                    "aksExcludedNamespaces",
                    "kube-system",
                    "gatekeeper-system",
                    "azure-arc",
                    "azure-extensions-usage-system")
            .described("Excluded namespaces", "Namespaces of Kubernetes clusters whose objects are left alone.");

    static final Control HTTPS_INGRESS = control("CTR-04", "aks.https-ingress")
            .titled("Ingresses of Kubernetes clusters answer HTTPS only")
            .implementing(TRANSMISSION_SECURITY)
            .on(MANAGED_CLUSTERS)
            .mustAdmitOnly(new ConstraintTemplate(
                    TEMPLATES + "ingress-https-only/v1/template.yaml",
                    List.of("extensions", "networking.k8s.io"),
                    List.of("Ingress"),
                    EXCLUDED_NAMESPACES))
            .otherwise(DENY)
            .because(
                    "An ingress without TLS sends what the service behind it serves, ePHI included, readable to everybody.")
            .with(EXCLUDED_NAMESPACES);

    static final Control INTERNAL_LOAD_BALANCERS = control("CTR-04-lb", "aks.internal-load-balancer")
            .titled("Load balancers of Kubernetes services have private addresses")
            .implementing(TRANSMISSION_SECURITY)
            .on(MANAGED_CLUSTERS)
            .mustAdmitOnly(new ConstraintTemplate(
                    TEMPLATES + "load-balancer-no-public-ips/v1/template.yaml",
                    List.of(""),
                    List.of("Service"),
                    EXCLUDED_NAMESPACES))
            .otherwise(DENY)
            .because(
                    "A public load balancer carries a service past every gateway that would encrypt and inspect its traffic.")
            .with(EXCLUDED_NAMESPACES);

    private Ingress() {}

    static List<Control> controls() {
        return List.of(HTTPS_INGRESS, INTERNAL_LOAD_BALANCERS);
    }
}
