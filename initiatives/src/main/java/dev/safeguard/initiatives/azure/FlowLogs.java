package dev.safeguard.initiatives.azure;

import dev.safeguard.dsl.rule.Parameter;

/** Virtual network flow logs. */
public final class FlowLogs {

    /** Of the flow log's own clean-up, which knows no more than a year. */
    public static final Parameter RETENTION_DAYS = Parameter.integer("flowLogRetentionDays", 0)
            .described(
                    "Days of flow log retention",
                    "After how many days flow logs may delete their records; 0 leaves that to the storage account's lifecycle.");

    private FlowLogs() {}
}
