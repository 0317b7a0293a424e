package dev.safeguard.compiler.read;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of what can be wrong with a document before anybody asks what it means. */
public final class ReadCodes {
    public static final Code NOT_UTF8 = Code.error("SG0101", "the file is not UTF-8 text");
    public static final Code TOO_LARGE = Code.error("SG0102", "the document is larger than 8 MiB");
    public static final Code NOT_JSON = Code.error("SG0103", "the document is not JSON");
    public static final Code EMPTY = Code.error("SG0104", "the document holds nothing");
    public static final Code TOO_DEEP = Code.error("SG0105", "the document is nested more than 980 levels deep");
    public static final Code DUPLICATE_KEY = Code.error("SG0106", "a key occurs twice in one object");
    public static final Code KEYS_DIFFER_BY_CASE =
            Code.error("SG0107", "two keys of one object differ only by case, which Azure ignores");
    public static final Code NUMBER_OUT_OF_RANGE =
            Code.error("SG0108", "a number has more than 1,000 digits or an exponent beyond 1,000");
    public static final Code NOT_A_POLICY = Code.error("SG0109", "the document is no object of Azure Policy");
    public static final Code VALUE_TOO_DEEP = Code.error("SG0110", "a value is nested more than 256 levels deep");

    public static final Code TOO_MANY_PROBLEMS =
            Code.error("SG0111", "the document has more than 1,000 problems, which are not all listed");

    public static final Code MISSING = Code.error("SG0201", "a required property is missing");
    public static final Code WRONG_TYPE = Code.error("SG0202", "a property has the wrong JSON type");
    public static final Code UNKNOWN_KEY = Code.error("SG0203", "a condition has a key that no condition knows");
    public static final Code ONE_LEFT_SIDE =
            Code.error("SG0204", "a condition needs exactly one of field, value and count");
    public static final Code ONE_OPERATOR = Code.error("SG0205", "a condition needs exactly one operator");
    public static final Code MIXED_CONDITION =
            Code.error("SG0206", "allOf, anyOf and not stand alone in their condition");
    public static final Code BAD_COUNT = Code.error("SG0207", "a count is not formed as counts are");
    public static final Code EXISTS_NOT_BOOLEAN =
            Code.error("SG0208", "exists is compared with something other than true and false");
    public static final Code DETAILS_MISMATCH = Code.error("SG0209", "the details do not fit the effect");
    public static final Code UNKNOWN_PROPERTY =
            Code.warning("SG0210", "Azure does not know the property and ignores it");
    public static final Code NESTED_CONDITIONS =
            Code.error("SG0401", "conditions are nested more than 512 deep, Azure's limit");

    private ReadCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                NOT_UTF8,
                TOO_LARGE,
                NOT_JSON,
                EMPTY,
                TOO_DEEP,
                DUPLICATE_KEY,
                KEYS_DIFFER_BY_CASE,
                NUMBER_OUT_OF_RANGE,
                NOT_A_POLICY,
                VALUE_TOO_DEEP,
                TOO_MANY_PROBLEMS,
                MISSING,
                WRONG_TYPE,
                UNKNOWN_KEY,
                ONE_LEFT_SIDE,
                ONE_OPERATOR,
                MIXED_CONDITION,
                BAD_COUNT,
                EXISTS_NOT_BOOLEAN,
                DETAILS_MISMATCH,
                UNKNOWN_PROPERTY,
                NESTED_CONDITIONS);
    }
}
