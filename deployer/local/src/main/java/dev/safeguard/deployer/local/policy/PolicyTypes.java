package dev.safeguard.deployer.local.policy;

import java.util.Locale;

/** Resource types of Azure Policy. */
public final class PolicyTypes {
    public static final String DEFINITION = "Microsoft.Authorization/policyDefinitions";
    public static final String SET = "Microsoft.Authorization/policySetDefinitions";
    public static final String ASSIGNMENT = "Microsoft.Authorization/policyAssignments";
    public static final String EXEMPTION = "Microsoft.Authorization/policyExemptions";
    public static final String ATTESTATION = "Microsoft.PolicyInsights/attestations";

    private PolicyTypes() {}

    /** Whether it is a type of Azure Policy itself, which a compliance scan passes by. */
    static boolean isOfPolicy(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("microsoft.authorization/policy") || lower.startsWith("microsoft.policyinsights/");
    }
}
