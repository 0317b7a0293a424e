package dev.safeguard.initiatives.s164_312.integrity;

import static dev.safeguard.dsl.azure.ResourceTypes.AUTHORIZATION_LOCKS;
import static dev.safeguard.dsl.azure.ResourceTypes.RESOURCE_GROUPS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.Template.template;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.initiatives.azure.Roles.OWNER;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Deployment;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.AuditArchives;
import java.util.List;

/** Governance: protect what holds ePHI, its keys and its records from destruction. */
final class Governance {
    private static final String CAN_NOT_DELETE = "CanNotDelete";

    static final Control LOCKS = control("GOV-05", "gov.locks")
            .titled("Resource groups of audit archives and keys carry a delete lock")
            .implementing(INTEGRITY)
            .on(RESOURCE_GROUPS)
            .when(AuditArchives.isOne())
            .mustHave(Related.ofType(AUTHORIZATION_LOCKS.name()))
            .satisfying(AUTHORIZATION_LOCKS.level().in(CAN_NOT_DELETE, "ReadOnly"))
            .otherwiseDeploy(lock(), OWNER)
            .because("A lock stops the accident that a role with the right to delete makes possible.")
            .with(AuditArchives.TAG_NAME, AuditArchives.TAG_VALUES);

    private Governance() {}

    static List<Control> controls() {
        return List.of(LOCKS);
    }

    private static Deployment lock() {
        return template()
                .resource(
                        AUTHORIZATION_LOCKS.name(),
                        "2020-05-01",
                        Value.of("safeguard-keep"),
                        NO_MEMBERS
                                .with("level", Value.of(CAN_NOT_DELETE))
                                .with("notes", Value.of("Holds audit records or keys; see control GOV-05.")))
                .inResourceGroup();
    }
}
