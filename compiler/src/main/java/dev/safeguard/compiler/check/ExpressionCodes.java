package dev.safeguard.compiler.check;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of template expressions. */
public final class ExpressionCodes {
    public static final Code MALFORMED = Code.error("SG0701", "the expression cannot be parsed");
    public static final Code UNKNOWN_FUNCTION = Code.error("SG0702", "the function does not exist");
    public static final Code ARGUMENTS = Code.error("SG0703", "the function takes another number of arguments");
    public static final Code TEMPLATE_FUNCTION =
            Code.error("SG0704", "the function works in deployment templates, not in policies");
    public static final Code UNVERIFIED_FUNCTION =
            Code.warning("SG0705", "nothing shows that the policy engine knows the function");
    public static final Code CURRENT_SCOPE = Code.error("SG0706", "current() names no count around it");
    public static final Code RESOURCE_FUNCTION =
            Code.error("SG0707", "the function asks for a resource where there is none");

    private ExpressionCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                MALFORMED,
                UNKNOWN_FUNCTION,
                ARGUMENTS,
                TEMPLATE_FUNCTION,
                UNVERIFIED_FUNCTION,
                CURRENT_SCOPE,
                RESOURCE_FUNCTION);
    }
}
