package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_NETWORKS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.CONTINGENCY_PLAN;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Networks: stay reachable. */
final class Network {
    private static final Parameter PLAN = Parameter.string("networkDdosPlanId", "")
            .described(
                    "DDoS protection plan",
                    "Full resource id of the plan that Modify attaches to virtual networks; without it, Modify changes nothing.")
            .strongType("Microsoft.Network/ddosProtectionPlans")
            .withMetadata("assignPermissions", Value.of(true));

    private static final Value GIVEN = expression("not(empty(parameters('" + PLAN.name() + "')))");

    static final Control DDOS_PROTECTION = control("NET-22", "network.ddos")
            .titled("Virtual networks are protected from denial of service")
            .implementing(CONTINGENCY_PLAN)
            .on(VIRTUAL_NETWORKS)
            .mustHave(VIRTUAL_NETWORKS.enableDdosProtection().isTrue())
            .otherwise(AUDIT)
            .orModify(
                    NETWORK_CONTRIBUTOR,
                    // The whole object: an operation on the id alone is skipped where there is none yet.
                    addOrReplace(VIRTUAL_NETWORKS.ddosProtectionPlan().alias(), NO_MEMBERS.with("id", PLAN.asValue()))
                            .when(GIVEN),
                    addOrReplace(VIRTUAL_NETWORKS.enableDdosProtection().alias(), Value.of(true))
                            .when(GIVEN))
            .because("A flood that takes the entry network down keeps clinicians from the ePHI they need.")
            .with(PLAN);

    private Network() {}

    static List<Control> controls() {
        return List.of(DDOS_PROTECTION);
    }
}
