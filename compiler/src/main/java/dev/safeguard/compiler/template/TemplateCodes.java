package dev.safeguard.compiler.template;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/**
 * The codes of findings about templates. Errors mean that something was not expanded and got no verdict; warnings that
 * Azure would refuse what nevertheless was; the rest is for people to know.
 */
public final class TemplateCodes {
    public static final Code UNREADABLE = Code.error("SG0831", "the template is no JSON text");
    public static final Code NOT_A_TEMPLATE = Code.error("SG0832", "the template is not formed as templates are");
    public static final Code PARAMETERS_UNREADABLE = Code.error("SG0833", "a parameter file cannot be used");
    public static final Code PARAMETER_REFUSED =
            Code.error("SG0834", "the value of a parameter does not fit its declaration");
    public static final Code PARAMETER_MISSING =
            Code.info("SG0835", "a required parameter has no value; what depends on it is unknown");
    public static final Code PARAMETER_UNDECLARED =
            Code.warning("SG0836", "a value is given for a parameter that the template does not have");
    public static final Code EXPRESSION_FAILS = Code.error("SG0837", "an expression of a resource fails");
    public static final Code VARIABLE_FAILS = Code.error("SG0838", "a variable or parameter cannot be evaluated");
    public static final Code OUTPUT_FAILS = Code.warning("SG0839", "an output cannot be evaluated");
    public static final Code RESOURCE_MALFORMED = Code.error("SG0840", "a resource is not formed as resources are");
    public static final Code DUPLICATE_RESOURCE = Code.warning("SG0841", "a resource is defined twice");
    public static final Code LINK_UNAVAILABLE =
            Code.warning("SG0842", "a linked template is not available; its resources are not evaluated");
    public static final Code LIMIT_EXCEEDED = Code.warning("SG0843", "the template exceeds a limit of Azure");
    public static final Code TOO_MUCH = Code.error("SG0844", "the template expands to more than is looked at");
    public static final Code CONDITION_UNKNOWN =
            Code.info("SG0845", "whether a resource is deployed is known at deployment only");
    public static final Code COUNT_UNKNOWN =
            Code.info("SG0846", "how often a resource is deployed is known at deployment only");
    public static final Code REFUSED = Code.warning("SG0847", "Azure would refuse a part of the template");
    public static final Code REFERENCE_TO_NOTHING =
            Code.warning("SG0848", "a reference leads to a module that is not deployed");

    private TemplateCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                UNREADABLE,
                NOT_A_TEMPLATE,
                PARAMETERS_UNREADABLE,
                PARAMETER_REFUSED,
                PARAMETER_MISSING,
                PARAMETER_UNDECLARED,
                EXPRESSION_FAILS,
                VARIABLE_FAILS,
                OUTPUT_FAILS,
                RESOURCE_MALFORMED,
                DUPLICATE_RESOURCE,
                LINK_UNAVAILABLE,
                LIMIT_EXCEEDED,
                TOO_MUCH,
                CONDITION_UNKNOWN,
                COUNT_UNKNOWN,
                REFUSED,
                REFERENCE_TO_NOTHING);
    }
}
