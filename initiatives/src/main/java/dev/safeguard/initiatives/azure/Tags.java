package dev.safeguard.initiatives.azure;

import static dev.safeguard.dsl.rule.Value.expression;

import dev.safeguard.dsl.azure.AnyField;
import dev.safeguard.dsl.azure.Fields;
import dev.safeguard.dsl.rule.Value;

/** Tags whose name is a parameter. */
public final class Tags {
    /** The tag that classifies data; every definition has the parameter. */
    public static final String CLASSIFICATION = "phiTagName";

    /** The values of it that mean ePHI; every definition has the parameter. */
    public static final Value PHI_VALUES = Value.parameter("phiTagValues");

    private Tags() {}

    /** The tag of the resource, or of the resource group that is evaluated. */
    public static AnyField ofResource(String nameParameter) {
        return Fields.field("[concat('tags[', parameters('" + nameParameter + "'), ']')]");
    }

    /** The tag of the resource's group; empty text when it has none. */
    public static Value ofGroup(String nameParameter) {
        return expression("resourceGroup().tags[parameters('" + nameParameter + "')]");
    }
}
