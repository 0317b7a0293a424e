package dev.safeguard.initiatives.s164_312.audit;

import static dev.safeguard.dsl.azure.ResourceTypes.FLOW_LOGS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Networks: record who talks to whom. */
final class Network {
    static final Control NO_NSG_FLOW_LOGS = control("NET-15", "network.no-nsg-flow-logs")
            .titled("Flow logs of security groups have moved to virtual networks")
            .implementing(AUDIT_CONTROLS)
            .on(FLOW_LOGS)
            .mustHave(FLOW_LOGS.targetResourceId().notContaining("/networkSecurityGroups/"))
            .otherwise(AUDIT)
            .because("Azure deletes these flow logs in September 2027, and with them the record of traffic with ePHI ends.");

    private Network() {}

    static List<Control> controls() {
        return List.of(NO_NSG_FLOW_LOGS);
    }
}
