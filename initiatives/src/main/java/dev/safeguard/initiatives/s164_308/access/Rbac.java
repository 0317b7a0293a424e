package dev.safeguard.initiatives.s164_308.access;

import static dev.safeguard.dsl.azure.ResourceTypes.ROLE_ASSIGNMENTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.WORKFORCE_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.IN;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Role assignments: who may work with ePHI, and with what rights. */
final class Rbac {
    /** Owner, Contributor, User Access Administrator, Role Based Access Control Administrator. */
    private static final Parameter PRIVILEGED_ROLES = Parameter.strings(
                    "privilegedRoles",
                    "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
                    "b24988ac-6180-42a0-ab88-20f7382dd24c",
                    "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
                    "f58310d9-a9f6-439a-9e8d-f62e7b41a168")
            .described("Privileged roles", "Ids of role definitions that nobody should hold permanently.");

    private static final Parameter EXCEPTIONS = Parameter.strings("privilegedPrincipals")
            .described(
                    "Privileged principals",
                    "Object ids that may hold a privileged role, such as break-glass accounts.");

    static final Control NO_STANDING_PRIVILEGE = control("RBAC-01", "rbac.no-owner-at-rg")
            .titled("No standing Owner or Contributor where PHI lives")
            .implementing(ACCESS_AUTHORIZATION, WORKFORCE_SECURITY, MINIMUM_NECESSARY, ACCESS_CONTROL)
            .on(ROLE_ASSIGNMENTS)
            .mustHave(anyOf(not(privileged()), ROLE_ASSIGNMENTS.principalId().in(EXCEPTIONS)))
            .otherwise(AUDIT)
            .because("Permanent administrators of PHI resource groups see far more than the minimum necessary.")
            .with(PRIVILEGED_ROLES, EXCEPTIONS);

    private Rbac() {}

    static List<Control> controls() {
        return List.of(NO_STANDING_PRIVILEGE);
    }

    /** A role definition's id ends in its guid, whatever the scope it was written with. */
    private static Condition privileged() {
        String roleGuid =
                "last(split(field('" + ROLE_ASSIGNMENTS.roleDefinitionId().alias() + "'), '/'))";
        return where(Operand.value(expression(roleGuid)), IN, PRIVILEGED_ROLES.asValue());
    }
}
