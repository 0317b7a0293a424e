package dev.safeguard.compiler.check;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of habits that go wrong in practice. */
public final class LintCodes {
    public static final Code UNUSED_PARAMETER = Code.warning("SG0601", "a parameter is declared and never used");
    public static final Code NO_DEFAULT =
            Code.info("SG0602", "a parameter has no default, so every assignment must give it");
    public static final Code NO_PARAMETER_DESCRIPTION = Code.info("SG0603", "a parameter has no description");
    public static final Code FREE_EFFECT = Code.warning("SG0604", "the effect parameter has no allowed values");
    public static final Code HARD_CODED_EFFECT =
            Code.info("SG0605", "an enforcing effect is fixed, so an assignment cannot soften it");
    public static final Code RISKY_DEFAULT = Code.info("SG0606", "the effect parameter enforces by default");
    public static final Code LIKE_WITHOUT_WILDCARD =
            Code.warning("SG0607", "a pattern of like has no *, so it means equals");
    public static final Code MATCH_WITHOUT_WILDCARD =
            Code.warning("SG0608", "a pattern of match has none of # ? ., so it means equals");
    public static final Code NUMBER_AS_TEXT =
            Code.warning("SG0609", "a number is compared with a text that no number is printed as");
    public static final Code DEEP_ALIAS =
            Code.info("SG0610", "the alias reaches through more than two levels of properties");
    public static final Code SEVERAL_TYPES = Code.info("SG0611", "one rule is about several resource types");
    public static final Code FUZZY_TYPE = Code.warning("SG0612", "the resource type is matched by a pattern");
    public static final Code LOCK_OUT = Code.info("SG0613", "denying role assignments can lock everybody out");
    public static final Code IDENTITY =
            Code.info("SG0614", "a rule that asks who makes the request has no compliance state");
    public static final Code TRY_GET_OPERAND =
            Code.warning("SG0615", "tryGet() as an operand is null when there is nothing to get, which fails");
    public static final Code NESTED_SAME = Code.info("SG0616", "allOf directly in allOf, or anyOf in anyOf");
    public static final Code VACUOUS_EXISTS =
            Code.warning("SG0617", "exists true over an array is also true when the array is empty");
    public static final Code GROUP_OF_GROUP =
            Code.warning("SG0618", "resourceGroup() of a group that is being created is empty");
    public static final Code NULL_ELEMENT = Code.warning("SG0619", "null in a list equals an empty text");
    public static final Code LIKE_ANYTHING = Code.info("SG0620", "like with * alone on a computed value");
    public static final Code PARTLY_COUNTED =
            Code.warning("SG0621", "the alias shares only a part of the counted array and sees all its members");
    public static final Code LEFT_OVER_ESCAPE =
            Code.warning("SG0622", "a text looks like an expression with the escape of ARM templates left in");
    public static final Code UNCLOSED_EXPRESSION =
            Code.warning("SG0623", "a text looks like an expression without its last bracket");
    public static final Code EFFECT_WITHOUT_DEFAULT = Code.warning("SG0624", "the effect parameter has no default");

    private LintCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                UNUSED_PARAMETER,
                NO_DEFAULT,
                NO_PARAMETER_DESCRIPTION,
                FREE_EFFECT,
                HARD_CODED_EFFECT,
                RISKY_DEFAULT,
                LIKE_WITHOUT_WILDCARD,
                MATCH_WITHOUT_WILDCARD,
                NUMBER_AS_TEXT,
                DEEP_ALIAS,
                SEVERAL_TYPES,
                FUZZY_TYPE,
                LOCK_OUT,
                IDENTITY,
                TRY_GET_OPERAND,
                NESTED_SAME,
                VACUOUS_EXISTS,
                GROUP_OF_GROUP,
                NULL_ELEMENT,
                LIKE_ANYTHING,
                PARTLY_COUNTED,
                LEFT_OVER_ESCAPE,
                UNCLOSED_EXPRESSION,
                EFFECT_WITHOUT_DEFAULT);
    }
}
