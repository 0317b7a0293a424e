package dev.safeguard.initiatives.s164_308.access;

import static dev.safeguard.dsl.azure.ResourceTypes.ROLE_ASSIGNMENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.ROLE_DEFINITIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_AUTHORIZATION;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_ESTABLISHMENT_AND_MODIFICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.TERMINATION_PROCEDURES;
import static dev.safeguard.dsl.hipaa.Safeguards.WORKFORCE_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Operator.IN;
import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.ArrayField;
import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Role assignments and role definitions: who may work with ePHI, and with what rights. */
final class Rbac {
    private static final Parameter EXCEPTIONS = Parameter.strings("privilegedPrincipals")
            .described(
                    "Privileged principals",
                    "Object ids that may hold a privileged role, such as break-glass accounts.");

    private static final Parameter DENIED_TYPES = Parameter.strings("deniedTypes", "User", "ServicePrincipal", "Group")
            .described(
                    "Principal types",
                    "Types of principals that may not hold a privileged role; an assignment that names no type counts as denied.");

    private static final Parameter DENIED_ACTIONS = Parameter.strings(
                    "deniedActions",
                    "*",
                    "*/write",
                    "*/action",
                    "Microsoft.Authorization/*",
                    "Microsoft.Authorization/*/write",
                    "Microsoft.Authorization/roleAssignments/*",
                    "Microsoft.Authorization/roleAssignments/write",
                    "*/roleAssignments/write")
            .described("Denied actions", "Actions, as written in a role definition, that no custom role may have.");

    private static final ArrayField<StringField> ACTIONS = elements("actions");
    private static final ArrayField<StringField> DATA_ACTIONS = elements("dataActions");

    static final Control NO_STANDING_PRIVILEGE = control("RBAC-01", "rbac.no-owner-at-rg")
            .titled("No standing Owner or Contributor where PHI lives")
            .implementing(ACCESS_AUTHORIZATION, WORKFORCE_SECURITY, MINIMUM_NECESSARY, ACCESS_CONTROL)
            .on(ROLE_ASSIGNMENTS)
            .mustHave(anyOf(
                    not(holds(RoleIds.PRIVILEGED)),
                    ROLE_ASSIGNMENTS.principalId().in(EXCEPTIONS),
                    allOf(
                            ROLE_ASSIGNMENTS.principalType().exists(),
                            ROLE_ASSIGNMENTS.principalType().notIn(DENIED_TYPES))))
            .otherwise(AUDIT)
            .because("Permanent administrators of PHI resource groups see far more than the minimum necessary.")
            .with(RoleIds.PRIVILEGED, EXCEPTIONS, DENIED_TYPES)
            .version("1.1.0");

    static final Control NO_WILDCARD_ROLE = control("RBAC-04", "rbac.custom-role-wildcard")
            .titled("No custom role has wildcard actions, or may assign roles")
            .implementing(INFORMATION_ACCESS_MANAGEMENT, MINIMUM_NECESSARY)
            .on(ROLE_DEFINITIONS)
            // A request may leave the type out, and what it creates is a custom role all the same.
            .when(ROLE_DEFINITIONS.typeProperty().notEqualTo("BuiltInRole"))
            .mustHave(allOf(
                    ACTIONS.none(action -> action.in(DENIED_ACTIONS)),
                    DATA_ACTIONS.none(action -> action.equalTo("*"))))
            .otherwise(DENY)
            .because("A role with a wildcard grants rights to ePHI that nobody decided to grant.")
            .with(DENIED_ACTIONS);

    static final Control NO_DIRECT_USER = control("RBAC-05", "rbac.no-direct-user")
            .titled("Data roles are assigned to groups, not to users")
            .implementing(ACCESS_ESTABLISHMENT_AND_MODIFICATION)
            .on(ROLE_ASSIGNMENTS)
            .mustHave(not(allOf(ROLE_ASSIGNMENTS.principalType().equalTo("User"), holds(RoleIds.DATA))))
            .otherwise(AUDIT)
            .because(
                    "Access that hangs on a person outlives the job; membership of a group is reviewed and ends with it.")
            .with(RoleIds.DATA);

    static final Control BOUNDED_SERVICE_PRINCIPAL = control("RBAC-08", "rbac.sp-expiry")
            .titled("Privileged roles of service principals carry a condition")
            .implementing(TERMINATION_PROCEDURES, MINIMUM_NECESSARY)
            .on(ROLE_ASSIGNMENTS)
            .mustHave(not(allOf(
                    ROLE_ASSIGNMENTS.principalType().equalTo("ServicePrincipal"),
                    holds(RoleIds.PRIVILEGED),
                    ROLE_ASSIGNMENTS.condition().absent())))
            .otherwise(AUDIT)
            .because("A pipeline that keeps full rights for ever is the first thing that an intruder looks for.")
            .with(RoleIds.PRIVILEGED);

    private Rbac() {}

    static List<Control> controls() {
        return List.of(NO_STANDING_PRIVILEGE, NO_WILDCARD_ROLE, NO_DIRECT_USER, BOUNDED_SERVICE_PRINCIPAL);
    }

    /** Of all permission blocks of a role together. */
    private static ArrayField<StringField> elements(String property) {
        String alias = ROLE_DEFINITIONS.permissions().alias() + "." + property + "[*]";
        return new ArrayField<>(alias, new StringField(alias));
    }

    /** A role definition's id ends in its guid, whatever the scope it was written with. */
    private static Condition holds(Parameter roles) {
        String roleGuid =
                "last(split(field('" + ROLE_ASSIGNMENTS.roleDefinitionId().alias() + "'), '/'))";
        return where(Operand.value(expression(roleGuid)), IN, roles.asValue());
    }
}
