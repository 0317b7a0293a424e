package dev.safeguard.compiler.evaluate;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** Codes of what is found while parameters are bound and a rule is planned. */
public final class PlanCodes {
    public static final Code PARAMETER_MISSING = Code.error("SG0260", "a parameter has neither a value nor a default");
    public static final Code PARAMETER_TYPE = Code.error("SG0261", "a parameter value has another type than declared");
    public static final Code PARAMETER_NOT_ALLOWED =
            Code.error("SG0262", "a parameter value is not one of the allowed values");
    public static final Code PARAMETER_UNDECLARED = Code.error("SG0263", "a parameter is not declared");
    public static final Code PARAMETER_AMBIGUOUS =
            Code.error("SG0264", "two parameters differ only by case, which Azure ignores");
    public static final Code EFFECT = Code.error("SG0265", "the effect is not one that Azure knows for the rule");
    public static final Code DETAILS = Code.error("SG0266", "the details do not fit the effect");
    public static final Code OPERAND = Code.error("SG0267", "an operand has a type that its operator does not take");
    public static final Code COUNT = Code.error("SG0268", "a count is not formed as counts are");
    public static final Code MODE = Code.error("SG0269", "the mode does not exist, so nothing would evaluate the rule");
    public static final Code UNKNOWN_ALIAS =
            Code.warning("SG0360", "unknownAlias: a field or alias is not known, so the policy applies to nothing");
    public static final Code RELATED_ALIAS = Code.warning(
            "SG0361", "field() in an existence condition reads the related resource, not the evaluated one");
    public static final Code RELATED_UNNAMED =
            Code.warning("SG0362", "any resource of the evaluated type may satisfy the existence check");
    public static final Code BARE_PATH =
            Code.warning("SG0363", "a field is a path into the resource, where Azure takes aliases only");
    public static final Code TOO_DEEP = Code.error(
            "SG0460", "conditions are nested more than 512 deep, Azure's limit, or counts more than 32 deep");
    public static final Code TOO_MANY = Code.error(
            "SG0461", "a definition has more parameters, conditions, counts or function calls than Azure takes");
    public static final Code DEFINITION_MISSING =
            Code.warning("SG0560", "the definition of a member is not at hand, so the member is left out");
    public static final Code EXPRESSION = Code.error("SG0760", "a text in brackets is no template expression");
    public static final Code FUNCTION = Code.error("SG0761", "a function cannot be called in a policy rule");
    public static final Code SCOPE = Code.error("SG0762", "current() names no count around it");

    private PlanCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                PARAMETER_MISSING,
                PARAMETER_TYPE,
                PARAMETER_NOT_ALLOWED,
                PARAMETER_UNDECLARED,
                PARAMETER_AMBIGUOUS,
                EFFECT,
                DETAILS,
                OPERAND,
                COUNT,
                MODE,
                UNKNOWN_ALIAS,
                RELATED_ALIAS,
                RELATED_UNNAMED,
                BARE_PATH,
                TOO_DEEP,
                TOO_MANY,
                DEFINITION_MISSING,
                EXPRESSION,
                FUNCTION,
                SCOPE);
    }
}
