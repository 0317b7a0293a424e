package dev.safeguard.deployer.deploy;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The findings of planning and applying: SG09. */
public final class DeployCodes {
    public static final Code NOT_OURS = Code.error("SG0901", "an object of that name exists and is not ours");
    public static final Code BAD_NAME = Code.error("SG0902", "a name that Azure refuses");
    public static final Code NO_LOCATION = Code.error("SG0903", "an identity is needed and no location is given");
    public static final Code PARAMETER_MISSING = Code.error("SG0904", "a required parameter has no value");
    public static final Code PARAMETER_UNKNOWN = Code.error("SG0905", "a value for a parameter that does not exist");
    public static final Code PARAMETER_VALUE = Code.error("SG0906", "a parameter value that is not allowed");
    public static final Code PARAMETER_CHANGED = Code.error("SG0907", "a parameter removed, retyped or newly required");
    public static final Code NO_GROUP = Code.error("SG0908", "the management group does not exist");
    public static final Code UNSUPPORTED = Code.error("SG0909", "a property that the client library cannot send");
    public static final Code PLAN_FILE = Code.error("SG0910", "a plan file that cannot be read");
    public static final Code PLAN_OTHER = Code.error("SG0911", "a plan for another tool version, tenant or endpoint");
    public static final Code PLAN_STALE = Code.error("SG0912", "the state has changed since the plan was made");
    public static final Code DELETES = Code.error("SG0913", "the plan deletes objects and that is not allowed");
    public static final Code BAD_OPTION = Code.error("SG0914", "an option with an impossible value");

    private DeployCodes() {}

    /** Every code of this package, in order. */
    public static List<Code> all() {
        return List.of(
                NOT_OURS,
                BAD_NAME,
                NO_LOCATION,
                PARAMETER_MISSING,
                PARAMETER_UNKNOWN,
                PARAMETER_VALUE,
                PARAMETER_CHANGED,
                NO_GROUP,
                UNSUPPORTED,
                PLAN_FILE,
                PLAN_OTHER,
                PLAN_STALE,
                DELETES,
                BAD_OPTION);
    }
}
