package dev.safeguard.compiler.check;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of what can be wrong with packs of controls before they are compiled. */
public final class PackCodes {
    public static final Code DUPLICATE_PACK = Code.error("SG0521", "two packs have one name");
    public static final Code DUPLICATE_CONTROL = Code.error("SG0522", "two controls of a pack have one id");
    public static final Code DUPLICATE_KEY = Code.error("SG0523", "two controls of a pack have one key");
    public static final Code DUPLICATE_SET = Code.error("SG0524", "two initiatives of a pack have one name");
    public static final Code FOREIGN_MEMBER =
            Code.error("SG0525", "an initiative of a pack holds a control that the pack does not list");
    public static final Code REPEATED_MEMBER = Code.error("SG0526", "an initiative of a pack holds a control twice");
    public static final Code CONFLICTING_PARAMETER =
            Code.error("SG0527", "two controls of an initiative declare one parameter differently");
    public static final Code RESERVED_PARAMETER =
            Code.error("SG0528", "a control declares a parameter that the compiler adds itself");
    public static final Code CONFLICTING_EFFECT =
            Code.error("SG0529", "two controls share an effect parameter and disagree about its default");

    private PackCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                DUPLICATE_PACK,
                DUPLICATE_CONTROL,
                DUPLICATE_KEY,
                DUPLICATE_SET,
                FOREIGN_MEMBER,
                REPEATED_MEMBER,
                CONFLICTING_PARAMETER,
                RESERVED_PARAMETER,
                CONFLICTING_EFFECT);
    }
}
