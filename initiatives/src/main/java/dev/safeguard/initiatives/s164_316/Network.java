package dev.safeguard.initiatives.s164_316;

import static dev.safeguard.dsl.azure.ResourceTypes.FLOW_LOGS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.DOCUMENTATION_TIME_LIMIT;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.FlowLogs;
import java.util.List;

/** Networks: how long their records last. */
final class Network {
    static final Control FLOW_LOG_RETENTION = control("NET-16", "network.flow-log-retention")
            .titled("Flow logs do not expire before their time")
            .implementing(DOCUMENTATION_TIME_LIMIT)
            .on(FLOW_LOGS)
            .mustHave(anyOf(
                    not(FLOW_LOGS.retentionPolicyEnabled().isTrue()),
                    FLOW_LOGS.retentionPolicyDays().absent(),
                    FLOW_LOGS.retentionPolicyDays().equalTo(0),
                    allOf(
                            where(Operand.value(FlowLogs.RETENTION_DAYS.asValue()), Operator.GREATER, Value.of(0)),
                            FLOW_LOGS.retentionPolicyDays().atLeast(FlowLogs.RETENTION_DAYS))))
            .otherwise(AUDIT)
            .because("Flow logs show which machines exchanged ePHI, and an investigation may need them years later.")
            .with(FlowLogs.RETENTION_DAYS);

    private Network() {}

    static List<Control> controls() {
        return List.of(FLOW_LOG_RETENTION);
    }
}
