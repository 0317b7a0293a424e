package dev.safeguard.compiler.check;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of what a policy says about itself: references, operands, effects. */
public final class StructureCodes {
    public static final Code UNDECLARED_PARAMETER =
            Code.error("SG0211", "an expression names a parameter that is not declared");
    public static final Code EMPTY_COMBINATOR = Code.error("SG0212", "allOf or anyOf holds no condition");
    public static final Code NULL_OPERAND =
            Code.error("SG0213", "the operand is null, which fails at every evaluation");
    public static final Code OPERAND_KIND = Code.error("SG0214", "the operand is of a kind the operator does not take");
    public static final Code SEVERAL_WILDCARDS = Code.error("SG0215", "a pattern of like has more than one *");
    public static final Code CONTAINS_WILDCARD = Code.error("SG0216", "contains is compared with a text that holds *");
    public static final Code UNKNOWN_EFFECT = Code.error("SG0217", "the effect does not exist");
    public static final Code MIXED_EFFECTS =
            Code.warning("SG0218", "the effect parameter allows effects that cannot share a rule");
    public static final Code SCHEMA =
            Code.error("SG0219", "a property does not have the form that the schema asks for");
    public static final Code DEFAULT_NOT_ALLOWED =
            Code.error("SG0220", "the default of a parameter is not among its allowed values");
    public static final Code DEFAULT_TYPE = Code.error("SG0221", "the default of a parameter is not of its type");
    public static final Code UNKNOWN_MODE = Code.error("SG0222", "the mode does not exist");
    public static final Code UNNAMED_COUNT = Code.error("SG0223", "a count of values inside another count has no name");
    public static final Code RELATED_SAME_TYPE =
            Code.error("SG0224", "the related resource has the type of the rule and no name");
    public static final Code REMOVE_ALIAS = Code.error("SG0225", "modify removes something that is not a tag");
    public static final Code BAD_CHOICE = Code.error("SG0226", "a setting has a value that is none of its choices");
    public static final Code DEPLOYMENT_LOCATION =
            Code.error("SG0227", "a deployment at subscription scope has no location");
    public static final Code MISSING_FOR_EFFECT =
            Code.error("SG0228", "an effect, or one that the parameter allows, lacks what it needs in details");

    private StructureCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                UNDECLARED_PARAMETER,
                EMPTY_COMBINATOR,
                NULL_OPERAND,
                OPERAND_KIND,
                SEVERAL_WILDCARDS,
                CONTAINS_WILDCARD,
                UNKNOWN_EFFECT,
                MIXED_EFFECTS,
                SCHEMA,
                DEFAULT_NOT_ALLOWED,
                DEFAULT_TYPE,
                UNKNOWN_MODE,
                UNNAMED_COUNT,
                RELATED_SAME_TYPE,
                REMOVE_ALIAS,
                BAD_CHOICE,
                DEPLOYMENT_LOCATION,
                MISSING_FOR_EFFECT);
    }
}
