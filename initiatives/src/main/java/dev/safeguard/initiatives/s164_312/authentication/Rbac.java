package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceType.ANY_RESOURCE;
import static dev.safeguard.dsl.azure.ResourceTypes.AUTOMATION_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.DATA_FACTORIES;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import java.util.List;

/** Who changes resources, and as whom workloads sign in. */
final class Rbac {
    static final Control MFA_FOR_CHANGES = control("RBAC-07", "rbac.mfa-for-changes")
            .titled("People change resources only after multifactor authentication")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(ANY_RESOURCE)
            .when(Caller.isPerson())
            .mustHave(Caller.usedMultifactorAuthentication())
            .otherwise(AUDIT)
            .because("A stolen password alone must not be enough to open the systems that hold ePHI.");

    static final Control MANAGED_IDENTITY = control("RBAC-09", "rbac.managed-identity")
            .titled("Workloads sign in with managed identities")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(WEB_SITES)
            .mustHave(hasIdentity(WEB_SITES))
            .alsoOn(VIRTUAL_MACHINES)
            .mustHave(hasIdentity(VIRTUAL_MACHINES))
            .alsoOn(DATA_FACTORIES)
            .mustHave(hasIdentity(DATA_FACTORIES))
            .alsoOn(AUTOMATION_ACCOUNTS)
            .mustHave(hasIdentity(AUTOMATION_ACCOUNTS))
            .otherwise(AUDIT)
            .because("A workload without an identity of its own needs a stored secret, which leaks and names nobody.");

    private Rbac() {}

    static List<Control> controls() {
        return List.of(MFA_FOR_CHANGES, MANAGED_IDENTITY);
    }

    private static Condition hasIdentity(ResourceType type) {
        return allOf(type.identityType().exists(), type.identityType().notEqualTo("None"));
    }
}
