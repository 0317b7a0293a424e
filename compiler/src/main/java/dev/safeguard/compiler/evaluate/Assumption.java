package dev.safeguard.compiler.evaluate;

/**
 * What Azure's documentation leaves open, and how this engine reads it. Each can be dropped, which brings the rival
 * reading; see {@link EvaluationOptions#without}. Source: policy language §5.1, §11, §14.
 */
public enum Assumption {
    /** {@code [*]} over a missing array selects nothing, so the comparison holds; else it is false. */
    MISSING_ARRAY_IS_EMPTY,
    /** A {@code value} that is null acts as empty text in {@code like}; else it is like nothing. */
    NULL_VALUE_IS_LIKE_EMPTY_TEXT,
    /** Empty text is neither before nor after a date; else the comparison fails. */
    EMPTY_TEXT_IS_NO_DATE,
    /** A null among the elements of an {@code in} operand matches what is absent or empty; else it matches nothing. */
    NULL_ELEMENT_IS_EMPTY_TEXT,
    /** Only the left side of a pattern on {@code location} is normalised; else the pattern is too. */
    LOCATION_PATTERN_IS_LITERAL,
    /** {@code current('alias.x')} of a missing x is empty text; else null. */
    CURRENT_OF_MISSING_IS_EMPTY_TEXT,
    /** In an existence condition, {@code field()} of an alias that only the related type has reads the related resource. */
    FIELD_FALLS_BACK_TO_RELATED,
    /** modify: {@code add} meets a conflict where there is another value; else it leaves that value alone. */
    ADD_CONFLICTS_WITH_OTHER_VALUE,
    /** append creates the objects that would hold its field; else it is skipped without them. */
    APPEND_CREATES_PARENTS,
    /** A field that is a path into the resource, which Azure refuses, is read; else the policy applies to nothing. */
    BARE_PATH_IS_READ,
    /** An ordering against a date fails on a text that is none; else the comparison is false. */
    DATE_NEEDS_A_DATE,
    /** allOf and anyOf stop early, so that a failing member behind the decisive one is only warned about; else it fails. */
    LATER_FAILURE_IS_LATENT,
    /** denyAction applies and its condition is false: Compliant; else the policy does not apply. */
    DENY_ACTION_FALSE_IS_COMPLIANT,
    /** The legacy image aliases are segments of the image's id where they lie on it; else the whole id. */
    IMAGE_ALIAS_IS_SEGMENT,
    /** A definition without mode covers everything; else it is Indexed, as the Azure CLI saves it. */
    ABSENT_MODE_IS_ALL,
    /** A tag that the resource group or the subscription lacks is empty text; else null. */
    ABSENT_GROUP_TAG_IS_EMPTY_TEXT,
    /** A {@code value} that is {@code field()} of a missing field is empty text, which exists; else it does not exist. */
    VALUE_OF_MISSING_FIELD_EXISTS
}
