package dev.safeguard.initiatives.s164_308.management;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.ONBOARDING_STATES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Logs: review activity regularly. */
final class Logs {
    /** Other workspaces than the central one need no review of their own. */
    static final Control SENTINEL = control("LOG-14", "log.sentinel-onboarded")
            .titled("Microsoft Sentinel watches the workspace")
            .implementing(ACTIVITY_REVIEW)
            .on(LOG_ANALYTICS_WORKSPACES)
            .when(anyOf(
                    where(Operand.value(LOG_ANALYTICS_WORKSPACE.asValue()), EQUALS, Value.of("")),
                    field("id").equalTo(LOG_ANALYTICS_WORKSPACE)))
            .mustHave(Related.ofType(ONBOARDING_STATES.name()).named(Value.of("default")))
            .existing()
            .otherwiseAudit()
            .because("Logs that nobody correlates and alerts on are reviewed only after the harm is done.")
            .with(LOG_ANALYTICS_WORKSPACE);

    private Logs() {}

    static List<Control> controls() {
        return List.of(SENTINEL);
    }
}
