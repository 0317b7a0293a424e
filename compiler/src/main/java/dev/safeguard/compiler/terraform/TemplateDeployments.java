package dev.safeguard.compiler.terraform;

import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.dsl.finding.Place;
import java.util.Set;

/** Deployments of ARM templates from Terraform. */
final class TemplateDeployments {
    private static final Set<String> TYPES = Set.of(
            "azurerm_resource_group_template_deployment",
            "azurerm_subscription_template_deployment",
            "azurerm_management_group_template_deployment",
            "azurerm_tenant_template_deployment");

    private TemplateDeployments() {}

    static boolean isOne(Planned planned) {
        return TYPES.contains(planned.type());
    }

    static void read(Planned planned, Ids ids, Place place, ResourceSink sink) {
        sink.notEvaluated(planned.type(), planned.address().toString(), place);
    }
}
