package dev.safeguard.initiatives.azure;

/**
 * Where the state of keys, secrets and certificates inside vaults can be read. Only the vault sees them, in policy mode
 * {@code Microsoft.KeyVault.Data}, and Azure takes no definitions in that mode but its own; so built-ins are assigned
 * beside the initiative, and what they find is attested.
 */
public final class ComponentCompliance {
    private ComponentCompliance() {}

    /**
     * The source of a control that built-ins decide.
     *
     * @param builtIns ids with the parameters that they are assigned with, separated by commas
     */
    public static String of(String builtIns) {
        return "Component compliance of the built-in policies " + builtIns
                + ", which are assigned beside this initiative"
                + " because Azure takes no definitions but its own in mode Microsoft.KeyVault.Data:"
                + " az policy state list --resource VAULT --expand"
                + " \"components($filter=ComplianceState eq 'NonCompliant')\"";
    }
}
