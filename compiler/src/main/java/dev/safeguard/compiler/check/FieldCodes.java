package dev.safeguard.compiler.check;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of fields, aliases and resource types. */
public final class FieldCodes {
    public static final Code UNKNOWN_ALIAS = Code.error("SG0301", "the alias does not exist");
    public static final Code NOT_A_FIELD = Code.error("SG0302", "the name is neither a field nor an alias");
    public static final Code FOREIGN_ALIAS =
            Code.warning("SG0303", "the alias belongs to a resource type that the rule never names");
    public static final Code UNKNOWN_TYPE = Code.warning("SG0304", "the resource type is not in the catalogue");
    public static final Code ORDERING_TYPE =
            Code.error("SG0305", "an ordering operator meets a field that has no order, or another kind of operand");
    public static final Code NOT_MODIFIABLE =
            Code.warning("SG0306", "modify writes to an alias that is not modifiable");
    public static final Code COUNT_WITHOUT_ARRAY = Code.error("SG0307", "a count of a field needs an alias with [*]");
    public static final Code WHOLE_ARRAY =
            Code.warning("SG0308", "a whole array or object is compared as if it were one text");
    public static final Code API_VERSION_FIELD = Code.warning("SG0309", "the field apiVersion is not documented");
    public static final Code NOT_INDEXED = Code.info("SG0310", "in mode Indexed the rule never sees the resource type");
    public static final Code ALIAS_ELSEWHERE =
            Code.warning("SG0311", "an alias in the existence condition is not one of the related type");

    public static final Code TAG_NAME = Code.error("SG0312", "the name of a tag holds characters that Azure refuses");

    private FieldCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                UNKNOWN_ALIAS,
                NOT_A_FIELD,
                FOREIGN_ALIAS,
                UNKNOWN_TYPE,
                ORDERING_TYPE,
                NOT_MODIFIABLE,
                COUNT_WITHOUT_ARRAY,
                WHOLE_ARRAY,
                API_VERSION_FIELD,
                NOT_INDEXED,
                ALIAS_ELSEWHERE,
                TAG_NAME);
    }
}
