package dev.safeguard.initiatives.s164_308.management;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.FLOW_LOGS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACTIVITY_REVIEW;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.initiatives.azure.Given.isEmpty;
import static dev.safeguard.initiatives.azure.SharedParameters.LOG_ANALYTICS_WORKSPACE;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Networks: look at what the records say. */
final class Network {
    private static final Parameter INTERVALS = Parameter.strings("trafficAnalyticsIntervals", "10", "60")
            .described(
                    "Intervals of traffic analytics",
                    "Minutes between two runs that are often enough; the service knows 10 and 60.");

    static final Control TRAFFIC_ANALYTICS = control("NET-14", "network.traffic-analytics")
            .titled("Flow logs feed traffic analytics in the central workspace")
            .implementing(ACTIVITY_REVIEW)
            .on(FLOW_LOGS)
            .mustHave(allOf(
                    FLOW_LOGS
                            .flowAnalyticsConfigurationNetworkWatcherFlowAnalyticsConfigurationEnabled()
                            .isTrue(),
                    anyOf(
                            isEmpty(LOG_ANALYTICS_WORKSPACE),
                            FLOW_LOGS
                                    .flowAnalyticsConfigurationNetworkWatcherFlowAnalyticsConfigurationWorkspaceResourceId()
                                    .equalTo(LOG_ANALYTICS_WORKSPACE)),
                    field(FLOW_LOGS
                                    .flowAnalyticsConfigurationNetworkWatcherFlowAnalyticsConfigurationTrafficAnalyticsInterval()
                                    .alias())
                            .in(INTERVALS)))
            .otherwise(AUDIT)
            .because("Raw flow logs are files nobody reads; analytics shows who talked to systems with ePHI.")
            .with(LOG_ANALYTICS_WORKSPACE, INTERVALS);

    private Network() {}

    static List<Control> controls() {
        return List.of(TRAFFIC_ANALYTICS);
    }
}
