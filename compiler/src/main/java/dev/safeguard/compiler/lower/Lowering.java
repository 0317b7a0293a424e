package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Locale;
import java.util.stream.Collectors;

/** From controls to policy definitions and initiatives. */
public final class Lowering {

    /** Where references point until a management group is known. */
    public static final String PLACEHOLDER_SCOPE = "/providers/Microsoft.Management/managementGroups/placeholder";

    private Lowering() {}

    /**
     * The definition that enforces a control.
     *
     * @param packName prefix of the definition's name: {@code hipaa} makes {@code hipaa-stg-01}
     */
    public static PolicyDefinition definition(Control control, String packName) {
        return control.match(new Control.Cases<>() {
            @Override
            public PolicyDefinition policy(PolicyControl policy) {
                return DefinitionLowering.definition(policy, definitionName(policy, packName));
            }
        });
    }

    /**
     * The initiative of a set of controls: a group for each citation, one {@code effect-<id>} parameter for each
     * member, and one parameter for each other meaning.
     *
     * @param definitionScope the scope that holds the definitions, such as {@link #PLACEHOLDER_SCOPE}
     * @throws IllegalArgumentException when two controls share an id, or declare one parameter differently
     */
    public static Initiative initiative(ControlSet set, ControlPack pack, String definitionScope) {
        return new InitiativeLowering(set, pack.name(), definitionScope).initiative();
    }

    /** {@code hipaa-stg-01}: at most 64 characters, lower case. */
    public static String definitionName(Control control, String packName) {
        return packName + "-" + control.id().toLowerCase(Locale.ROOT);
    }

    /** Whether the compiler adds a parameter of this name itself, to the definition or to the initiative. */
    public static boolean isReserved(String parameterName) {
        String name = parameterName.toLowerCase(Locale.ROOT);
        return name.equals(RuleLowering.EFFECT)
                || name.startsWith(InitiativeLowering.EFFECT_PREFIX)
                || PhiScope.PARAMETERS.stream().anyMatch(p -> p.name().equalsIgnoreCase(parameterName));
    }

    /** What somebody reads whose request was denied: the control, what is wrong, and the citations. */
    public static String nonComplianceMessage(Control control) {
        String citations =
                control.safeguards().stream().map(Safeguard::citation).collect(Collectors.joining(", "));
        return control.id() + " " + control.title() + ". " + control.reason() + " (45 CFR " + citations + ")";
    }
}
