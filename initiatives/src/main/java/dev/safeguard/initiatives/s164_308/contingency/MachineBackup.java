package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.ResourceTypes;
import dev.safeguard.dsl.control.Template;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.Given;
import dev.safeguard.initiatives.azure.NestedDeployment;
import dev.safeguard.initiatives.azure.Tags;

/** Which machines are backed up, and how one comes under a backup policy. */
final class MachineBackup {
    /** A vault protects machines of its own region only. */
    static final Parameter VAULT_LOCATION = Parameter.string("backupVaultLocation", "")
            .described("Region of the backup vault", "Only machines in this region are looked at; empty means all.")
            .strongType("location");

    static final Parameter POLICY = Parameter.string("backupPolicyId", "")
            .described(
                    "Backup policy of machines",
                    "Full resource id of a policy of a Recovery Services vault; without it, DeployIfNotExists fails.")
            .strongType("Microsoft.RecoveryServices/vaults/backupPolicies")
            .withMetadata("assignPermissions", Value.of(true));

    static final Parameter INCLUSION_TAG = Parameter.string("backupInclusionTag", "")
            .described("Tag of machines to back up", "Only machines with this tag are looked at; empty means all.");

    /** How Azure Backup names a machine inside a vault: by resource group and name. */
    private static final String MACHINE = "'iaasvmcontainerv2;', split(parameters('machineId'), '/')[4], ';',"
            + " last(split(parameters('machineId'), '/'))";

    private static final String ITEMS =
            "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems";

    private MachineBackup() {}

    static Condition isMeant() {
        return allOf(
                anyOf(
                        Given.isEmpty(VAULT_LOCATION),
                        ResourceTypes.VIRTUAL_MACHINES.location().equalTo(VAULT_LOCATION)),
                anyOf(
                        Given.isEmpty(INCLUSION_TAG),
                        Tags.ofResource(INCLUSION_TAG.name()).exists()));
    }

    /** The vault may be in another resource group or subscription: the policy's id says where. */
    static Deployment deployment() {
        Value.Obj inVault = NestedDeployment.inGroup("backup", ofPolicy(4), item())
                .with("name", expression("concat('backup-', uniqueString(parameters('machineId')))"))
                .with("subscriptionId", ofPolicy(2));
        return template()
                .passing("machineId", expression("field('id')"))
                .passing("policyId", POLICY.asValue())
                .resource(inVault)
                .inResourceGroup();
    }

    private static Template item() {
        return template()
                .passing("machineId", expression("parameters('machineId')"))
                .passing("policyId", expression("parameters('policyId')"))
                .resource(
                        ITEMS,
                        "2025-02-01",
                        expression("concat(split(parameters('policyId'), '/')[8], '/Azure/iaasvmcontainer;', " + MACHINE
                                + ", '/vm;', " + MACHINE + ")"),
                        NO_MEMBERS
                                .with("protectedItemType", Value.of("Microsoft.Compute/virtualMachines"))
                                .with("policyId", expression("parameters('policyId')"))
                                .with("sourceResourceId", expression("parameters('machineId')")));
    }

    private static Value ofPolicy(int segment) {
        return expression("split(parameters('policyId'), '/')[" + segment + "]");
    }
}
