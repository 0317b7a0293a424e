package dev.safeguard.compiler.check;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of Azure's published limits. */
public final class LimitCodes {
    public static final Code DISPLAY_NAME = Code.error("SG0402", "the display name is longer than 128 characters");
    public static final Code DESCRIPTION = Code.error("SG0403", "the description is longer than 512 characters");
    public static final Code NAME =
            Code.error("SG0404", "the resource name is too long or holds characters that names must not");
    public static final Code DEFINITION_PARAMETERS = Code.error("SG0405", "a definition has more than 20 parameters");
    public static final Code CONDITIONS =
            Code.error("SG0406", "a rule has more than 4,096 conditions, or an existence condition more than 128");
    public static final Code FUNCTIONS = Code.error("SG0407", "a rule calls more than 2,048 functions");
    public static final Code COUNTS =
            Code.error("SG0408", "a rule counts one array more than 5 times, or values more than 10 times");
    public static final Code ITERATIONS = Code.error("SG0409", "a count of values has more than 100 iterations");
    public static final Code MEMBERS = Code.error("SG0410", "an initiative has more than 1,000 policies");
    public static final Code INITIATIVE_PARAMETERS = Code.error("SG0411", "an initiative has more than 400 parameters");
    public static final Code BODY = Code.error("SG0412", "the body of the request is larger than 1,048,576 bytes");
    public static final Code METADATA = Code.error("SG0413", "a text in metadata is longer than 1,024 characters");

    private LimitCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                DISPLAY_NAME,
                DESCRIPTION,
                NAME,
                DEFINITION_PARAMETERS,
                CONDITIONS,
                FUNCTIONS,
                COUNTS,
                ITERATIONS,
                MEMBERS,
                INITIATIVE_PARAMETERS,
                BODY,
                METADATA);
    }
}
