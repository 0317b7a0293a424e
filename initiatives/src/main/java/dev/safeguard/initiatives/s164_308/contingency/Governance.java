package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceType.ANY_INDEXED_RESOURCE;
import static dev.safeguard.dsl.azure.ResourceTypes.RESOURCE_GROUPS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.CRITICALITY_ANALYSIS;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.IN;
import static dev.safeguard.initiatives.azure.Roles.TAG_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.initiatives.azure.Tags;
import java.util.List;

/** Governance: know what data a system holds, before its criticality or its risks can be judged. */
final class Governance {
    private static final Parameter CLASSES = Parameter.strings("dataClassifications", "PII", "Internal", "Public")
            .described(
                    "Data classifications",
                    "Values that the classification tag may have, beside those that mean ePHI; compared ignoring case.");

    static final Control GROUPS_CLASSIFIED = control("GOV-01", "gov.data-classification-tag")
            .titled("Resource groups say what data they hold")
            .implementing(CRITICALITY_ANALYSIS, RISK_ANALYSIS)
            .on(RESOURCE_GROUPS)
            .mustHave(classified(
                    Operand.field(Tags.ofResource(Tags.CLASSIFICATION).alias())))
            .otherwise(DENY)
            .because("Nobody can protect or restore ePHI first who does not know where it is.")
            .with(CLASSES);

    /**
     * What a resource says of itself stands; only the silent ones, and those that say nonsense, inherit. What has no
     * location, such as a setting on another resource, has no tags either.
     */
    static final Control RESOURCES_CLASSIFIED = control("GOV-01-inherit", "gov.data-classification-inherited")
            .titled("Resources take over the data classification of their group")
            .implementing(CRITICALITY_ANALYSIS, RISK_ANALYSIS)
            .on(ANY_INDEXED_RESOURCE)
            .when(ANY_INDEXED_RESOURCE.location().exists())
            .mustHave(anyOf(
                    classified(
                            Operand.field(Tags.ofResource(Tags.CLASSIFICATION).alias())),
                    not(classified(Operand.value(Tags.ofGroup(Tags.CLASSIFICATION))))))
            .otherwise(AUDIT)
            .orModify(
                    TAG_CONTRIBUTOR,
                    addOrReplace(Tags.ofResource(Tags.CLASSIFICATION).alias(), Tags.ofGroup(Tags.CLASSIFICATION)))
            .because("Controls that look for the PHI tag pass by a resource that does not carry it.")
            .with(CLASSES)
            .defaulting(EffectName.MODIFY)
            .version("1.1.0");

    private Governance() {}

    static List<Control> controls() {
        return List.of(GROUPS_CLASSIFIED, RESOURCES_CLASSIFIED);
    }

    private static Condition classified(Operand tag) {
        return anyOf(where(tag, IN, CLASSES.asValue()), where(tag, IN, Tags.PHI_VALUES));
    }
}
