package dev.safeguard.compiler.lower;

import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;

/**
 * Narrows a control to resources that carry PHI, when the assignment asks for it: the tag of the resource, or of what
 * contains it where the type has no tags.
 */
final class PhiScope {
    private static final Parameter SCOPED = Parameter.bool("scopeToPhiTag", false)
            .described(
                    "Only resources tagged as PHI",
                    "When true, only resources whose tag says that they hold ePHI are evaluated; others comply.");
    private static final Parameter TAG_NAME = Parameter.string("phiTagName", "DataClassification")
            .described("PHI tag name", "The tag that classifies the data of a resource.");
    private static final Parameter TAG_VALUES = Parameter.strings("phiTagValues", "PHI")
            .described("PHI tag values", "The values of the tag that mean ePHI; compared ignoring case.");

    static final List<Parameter> PARAMETERS = List.of(SCOPED, TAG_NAME, TAG_VALUES);

    /** Providers whose resources may live at a subscription, where {@code resourceGroup()} would be an error. */
    private static final List<String> OUTSIDE_GROUPS = List.of(
            "microsoft.authorization/",
            "microsoft.security/",
            "microsoft.insights/diagnosticsettings",
            "microsoft.managedservices/");

    private static final String GROUP_TAG = "resourceGroup().tags[parameters('phiTagName')]";
    private static final String SUBSCRIPTION_TAG = "subscription().tags[parameters('phiTagName')]";

    private PhiScope() {}

    static Condition of(ResourceType type) {
        return anyOf(
                where(Operand.value(SCOPED.asValue()), Operator.EQUALS, Value.of(false)),
                where(tag(type), Operator.IN, TAG_VALUES.asValue()));
    }

    private static Operand tag(ResourceType type) {
        if (type.supportsTags()) {
            return Operand.field("[concat('tags[', parameters('phiTagName'), ']')]");
        }
        return Operand.value(Value.expression(containerTag(type.name().toLowerCase(Locale.ROOT))));
    }

    private static String containerTag(String type) {
        if (type.equals("microsoft.resources/subscriptions")) {
            return SUBSCRIPTION_TAG;
        }
        return OUTSIDE_GROUPS.stream().anyMatch(type::startsWith)
                ? "if(contains(toLower(field('id')), '/resourcegroups/'), " + GROUP_TAG + ", " + SUBSCRIPTION_TAG + ")"
                : GROUP_TAG;
    }
}
