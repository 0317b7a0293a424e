package dev.safeguard.compiler.lower;

import static dev.safeguard.dsl.azure.ResourceTypes.SUBSCRIPTIONS;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.control.Attestation;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** The definition of a control that people attest: every subscription in scope waits for an attestation. */
final class AttestedLowering {
    private static final Value NOBODY_ATTESTED = Value.of("Unknown");

    private AttestedLowering() {}

    static PolicyDefinition definition(Control control, Attestation attestation, String name) {
        return DefinitionLowering.definition(
                control, name, "All", description(control, attestation), List.of(), rule());
    }

    private static String description(Control control, Attestation attestation) {
        return control.reason() + " " + attestation.owner() + " attests it every " + words(attestation) + "."
                + DefinitionLowering.citations(control);
    }

    private static String words(Attestation attestation) {
        return Periods.words(attestation.every());
    }

    private static PolicyRule rule() {
        Condition subscription = where(Operand.field("type"), Operator.EQUALS, Value.of(SUBSCRIPTIONS.name()));
        return new PolicyRule(
                Flattening.of(new Condition.AllOf(List.of(subscription, PhiScope.of(SUBSCRIPTIONS)))),
                new Then(Value.parameter(RuleLowering.EFFECT), new Details.Manual(NOBODY_ATTESTED, Value.NO_MEMBERS)));
    }
}
