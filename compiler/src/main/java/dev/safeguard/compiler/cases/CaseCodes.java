package dev.safeguard.compiler.cases;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** The codes of what can be wrong with a declarative case. */
public final class CaseCodes {
    public static final Code SYNTAX = Code.error("SG0821", "the case is neither JSON nor YAML");
    public static final Code UNKNOWN_KEY = Code.error("SG0822", "a case has a key that cases do not know");
    public static final Code MISSING = Code.error("SG0823", "a case lacks something it needs");
    public static final Code WRONG_TYPE = Code.error("SG0824", "a value of a case has the wrong type");
    public static final Code DUPLICATE_KEY = Code.error("SG0825", "a key of a case occurs twice");
    public static final Code UNKNOWN_EXPECTATION = Code.error("SG0826", "expect names nothing that can come out");
    public static final Code NO_POLICY = Code.error("SG0827", "the case's policy cannot be found or read");
    public static final Code NO_CASES = Code.warning("SG0828", "the file holds no cases");

    public static final Code NOT_UTF8 = Code.error("SG0829", "a case is not UTF-8 text");
    public static final Code TOO_LARGE = Code.error("SG0830", "a case is larger than 16 MiB");

    private CaseCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                SYNTAX,
                UNKNOWN_KEY,
                MISSING,
                WRONG_TYPE,
                DUPLICATE_KEY,
                UNKNOWN_EXPECTATION,
                NO_POLICY,
                NO_CASES,
                NOT_UTF8,
                TOO_LARGE);
    }
}
