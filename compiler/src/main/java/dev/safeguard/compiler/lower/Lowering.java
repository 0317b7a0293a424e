package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.control.Attestation;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.control.EvidenceControl;
import dev.safeguard.dsl.control.IdentityControl;
import dev.safeguard.dsl.control.ManualControl;
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
     * The definition that enforces a control, or that waits for its attestation.
     *
     * @param packName prefix of the definition's name: {@code hipaa} makes {@code hipaa-stg-01}
     */
    public static PolicyDefinition definition(Control control, String packName) {
        return control.match(new Control.Cases<>() {
            @Override
            public PolicyDefinition policy(PolicyControl policy) {
                return DefinitionLowering.definition(policy, definitionName(policy, packName));
            }

            @Override
            public PolicyDefinition identity(IdentityControl identity) {
                return attested(identity, identity.attestation(), packName);
            }

            @Override
            public PolicyDefinition evidence(EvidenceControl evidence) {
                return attested(evidence, evidence.attestation(), packName);
            }

            @Override
            public PolicyDefinition manual(ManualControl manual) {
                return attested(manual, manual.attestation(), packName);
            }
        });
    }

    private static PolicyDefinition attested(Control control, Attestation attestation, String packName) {
        return AttestedLowering.definition(control, attestation, definitionName(control, packName));
    }

    /**
     * The initiative of a set of controls: a group for each citation, one {@code effect-<id>} parameter for each
     * member or group of members, and one parameter for each other meaning.
     *
     * @param definitionScope the scope that holds the definitions, such as {@link #PLACEHOLDER_SCOPE}
     * @throws IllegalArgumentException when two controls share an id, declare one parameter differently,
     *     or share an effect and disagree about its default
     */
    public static Initiative initiative(ControlSet set, ControlPack pack, String definitionScope) {
        return new InitiativeLowering(set, pack.name(), definitionScope).initiative();
    }

    /** {@code hipaa-stg-01}: at most 64 characters, lower case. */
    public static String definitionName(Control control, String packName) {
        return packName + "-" + control.id().toLowerCase(Locale.ROOT);
    }

    /** The parameter of an initiative that sets the effect of the control, alone or with its group: {@code effect-stg-01}. */
    public static String effectParameter(Control control) {
        return EffectChoice.inInitiative(control).parameterName();
    }

    /** Whether the compiler adds a parameter of this name itself, to the definition or to the initiative. */
    public static boolean isReserved(String parameterName) {
        String name = parameterName.toLowerCase(Locale.ROOT);
        return name.equals(RuleLowering.EFFECT)
                || name.startsWith(EffectChoice.PREFIX)
                || PhiScope.PARAMETERS.stream().anyMatch(p -> p.name().equalsIgnoreCase(parameterName));
    }

    /** What somebody reads whose request was denied: the control, what is wrong, and the citations. */
    public static String nonComplianceMessage(Control control) {
        String citations =
                control.safeguards().stream().map(Safeguard::citation).collect(Collectors.joining(", "));
        return control.id() + " " + control.title() + ". " + control.reason() + " (45 CFR " + citations + ")";
    }
}
