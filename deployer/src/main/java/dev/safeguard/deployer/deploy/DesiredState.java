package dev.safeguard.deployer.deploy;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;

/**
 * Everything that one owner wants to exist at one management group. What the owner has there beyond it is to be
 * deleted.
 *
 * @param managementGroup name of the group
 * @param objects definitions, initiative and assignment, in the order in which they must be written
 * @param grants roles for the identity of the assignment
 */
public record DesiredState(String managementGroup, String owner, List<DesiredObject> objects, List<RoleGrant> grants) {
    public DesiredState {
        objects = List.copyOf(objects);
        grants = List.copyOf(grants);
    }

    /**
     * An initiative with its definitions, assigned at the group as the options say. Members refer to the given
     * definitions wherever those were meant to lie; built-ins are referred to as they are.
     *
     * @param definitions every custom definition that the initiative refers to
     */
    public static Desiring of(List<PolicyDefinition> definitions, Initiative initiative, DeployOptions options) {
        DeploymentChecks checks = new DeploymentChecks(definitions, initiative, options);
        List<Finding> findings = checks.findings();
        return findings.isEmpty()
                ? new Desiring.Stated(new DesiredObjects(definitions, initiative, options).state())
                : new Desiring.Refused(findings);
    }

    /** Nothing at all: a plan for it deletes what the owner has. */
    public static DesiredState nothing(String managementGroup, String owner) {
        return new DesiredState(managementGroup, owner, List.of(), List.of());
    }

    /** The id of the management group. */
    public String scope() {
        return ArmIds.managementGroup(managementGroup);
    }

    /** What came of stating a desire. */
    public sealed interface Desiring {
        record Stated(DesiredState state) implements Desiring {}

        /** Azure would refuse it: at least one finding, all of them errors. */
        record Refused(List<Finding> findings) implements Desiring {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }
}
