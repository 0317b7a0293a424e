package dev.safeguard.compiler.check;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of how an initiative fits together. */
public final class InitiativeCodes {
    public static final Code DUPLICATE_REFERENCE =
            Code.error("SG0501", "two policies of an initiative have one reference id");
    public static final Code NO_REFERENCE = Code.warning("SG0502", "a policy of an initiative has no reference id");
    public static final Code UNDECLARED_GROUP =
            Code.error("SG0503", "a policy names a group that the initiative does not declare");
    public static final Code DUPLICATE_GROUP = Code.error("SG0504", "an initiative declares a group twice");
    public static final Code UNUSED_GROUP = Code.info("SG0505", "no policy of the initiative is in the group");
    public static final Code UNKNOWN_MEMBER_PARAMETER =
            Code.error("SG0506", "a policy is given a parameter that its definition does not declare");
    public static final Code REQUIRED_MEMBER_PARAMETER =
            Code.error("SG0507", "a policy is not given a parameter that its definition requires");
    public static final Code MEMBER_VALUE =
            Code.error("SG0508", "a policy is given a value that its definition does not allow");
    public static final Code MISSING_DEFINITION = Code.warning(
            "SG0509", "an initiative for a placeholder management group refers to a definition that is not beside it");
    public static final Code MEMBER_TYPE = Code.error("SG0510", "a policy is given a parameter of another type");
    public static final Code NOT_A_DEFINITION_ID =
            Code.error("SG0511", "the id of a policy is not that of a policy definition");

    private InitiativeCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                DUPLICATE_REFERENCE,
                NO_REFERENCE,
                UNDECLARED_GROUP,
                DUPLICATE_GROUP,
                UNUSED_GROUP,
                UNKNOWN_MEMBER_PARAMETER,
                REQUIRED_MEMBER_PARAMETER,
                MEMBER_VALUE,
                MISSING_DEFINITION,
                MEMBER_TYPE,
                NOT_A_DEFINITION_ID);
    }
}
