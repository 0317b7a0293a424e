package dev.safeguard.compiler.assign;

import dev.safeguard.dsl.finding.Code;
import java.util.List;

/** Codes of what is wrong with assignments, exemptions, enrolments and attestations. */
public final class AssignCodes {
    public static final Code NOT_AN_ID =
            Code.error("SG0270", "an id is missing or leads to nothing that policies know");
    public static final Code CHOICE = Code.error("SG0271", "a property has none of the values that Azure knows");
    public static final Code INSTANT = Code.error("SG0272", "a time is no ISO 8601 instant with an offset");
    public static final Code VERSION =
            Code.error("SG0273", "a version has another form than `1.*.*`, `1.2.*` or `1.2.3`");
    public static final Code SELECTOR = Code.error("SG0274", "a selector cannot be used as it is");
    public static final Code OVERRIDE = Code.error("SG0275", "an override cannot be used as it is");
    public static final Code IDENTITY =
            Code.error("SG0276", "an assignment has no identity, which one of its effects needs");
    public static final Code NAME =
            Code.error("SG0470", "the name of an assignment is longer than 64 characters, or 24 at a management group");
    public static final Code NOT_SCOPES = Code.error("SG0471", "an assignment leaves out more than 400 scopes");
    public static final Code SELECTORS = Code.error("SG0472", "there are more than 10 resource selectors");
    public static final Code SELECTOR_VALUES = Code.error("SG0473", "a selector has more than 50 values");
    public static final Code OVERRIDES = Code.error("SG0474", "an assignment has more than 10 overrides");
    public static final Code CONTRADICTION =
            Code.error("SG0475", "two overrides give the same policies and resources different effects or versions");
    public static final Code NO_DEFINITION =
            Code.error("SG0570", "what is assigned is not at hand, or has no version of the one asked for");
    public static final Code OVERRIDE_EFFECT =
            Code.error("SG0571", "an override gives a policy an effect that its rule cannot have");
    public static final Code OUT_OF_SCOPE =
            Code.error("SG0572", "an exemption or enrolment lies outside the scope of its assignment");

    private AssignCodes() {}

    /** All of them, in the order of their labels. */
    public static List<Code> all() {
        return List.of(
                NOT_AN_ID,
                CHOICE,
                INSTANT,
                VERSION,
                SELECTOR,
                OVERRIDE,
                IDENTITY,
                NAME,
                NOT_SCOPES,
                SELECTORS,
                SELECTOR_VALUES,
                OVERRIDES,
                CONTRADICTION,
                NO_DEFINITION,
                OVERRIDE_EFFECT,
                OUT_OF_SCOPE);
    }
}
