package dev.safeguard.initiatives.azure;

import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;

/** Parameters that mean the same in every control that has them; an initiative merges them by name. */
public final class SharedParameters {

    /** Where audit logs go. */
    public static final Parameter LOG_ANALYTICS_WORKSPACE = Parameter.string("logAnalyticsWorkspaceId", "")
            .described(
                    "Log Analytics workspace",
                    "Full resource id of the workspace that keeps the audit logs; give it before the first remediation, which fails without.")
            .strongType("omsWorkspace")
            .withMetadata("assignPermissions", Value.of(true));

    private SharedParameters() {}
}
