package dev.safeguard.deployer.local;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of what can be wrong with an estate. */
public final class EstateCodes {
    public static final Code NOT_JSON = Code.error("SG0951", "the estate is not JSON");
    public static final Code WRONG_SHAPE =
            Code.error("SG0952", "the estate, or a part of it, is not shaped as estates are");
    public static final Code BAD_ID = Code.error("SG0953", "a resource's id is missing or is no resource id");
    public static final Code UNKNOWN_GROUP =
            Code.error("SG0954", "a management group is named that is not in the estate");
    public static final Code UNKNOWN_SUBSCRIPTION =
            Code.error("SG0955", "a resource lies in a subscription that is not in the estate");
    public static final Code TWICE = Code.error("SG0956", "two parts of the estate have the same name or id");
    public static final Code CIRCLE = Code.error("SG0957", "management groups are their own ancestors");

    private EstateCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(NOT_JSON, WRONG_SHAPE, BAD_ID, UNKNOWN_GROUP, UNKNOWN_SUBSCRIPTION, TWICE, CIRCLE);
    }
}
