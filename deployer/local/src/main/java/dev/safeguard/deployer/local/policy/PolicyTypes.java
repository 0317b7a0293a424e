package dev.safeguard.deployer.local.policy;

import java.util.Locale;

/** Resource types of Azure Policy, and which types it never evaluates. */
public final class PolicyTypes {
    public static final String DEFINITION = "Microsoft.Authorization/policyDefinitions";
    public static final String SET = "Microsoft.Authorization/policySetDefinitions";
    public static final String ASSIGNMENT = "Microsoft.Authorization/policyAssignments";
    public static final String EXEMPTION = "Microsoft.Authorization/policyExemptions";

    private PolicyTypes() {}

    /** Whether a compliance scan passes the type by: policy's own objects and what the built-ins' notes list. */
    static boolean isNeverScanned(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        boolean container = lower.equals("microsoft.resources/subscriptions")
                || lower.equals("microsoft.resources/subscriptions/resourcegroups");
        return lower.startsWith("microsoft.authorization/policy")
                || lower.startsWith("microsoft.billing/")
                || lower.startsWith("microsoft.capacity/reservationorders")
                || lower.startsWith("microsoft.help/")
                || lower.startsWith("microsoft.diagnostics/")
                || (lower.startsWith("microsoft.resources/") && !container);
    }
}
