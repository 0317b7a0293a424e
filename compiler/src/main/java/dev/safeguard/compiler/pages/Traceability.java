package dev.safeguard.compiler.pages;

import dev.safeguard.dsl.control.Automation;
import dev.safeguard.dsl.hipaa.Family;
import dev.safeguard.dsl.hipaa.Safeguards;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which controls answer which citation of 45 CFR Part 164.
 *
 * @param securityRule every rule, standard and specification of Subpart C in force, in the order of the regulation
 * @param beyond the same of the Breach Notification Rule and the Privacy Rule, as far as the catalogue knows them
 */
public record Traceability(Handbook handbook, List<Coverage> securityRule, List<Coverage> beyond) {
    /** Why the general rules need no control of their own. */
    public static final String GENERAL_RULES =
            "The general rules of 164.306 say how the other sections apply and demand nothing that these do not;"
                    + " they count neither as covered nor as missing.";

    private static final Set<Family> BEYOND = EnumSet.of(Family.PRIVACY, Family.BREACH_NOTIFICATION);

    public Traceability {
        securityRule = List.copyOf(securityRule);
        beyond = List.copyOf(beyond);
    }

    public static Traceability of(Handbook handbook) {
        List<Coverage> all = Safeguards.all().stream()
                .map(safeguard -> new Coverage(safeguard, handbook.implementing(safeguard)))
                .toList();
        return new Traceability(
                handbook,
                all.stream().filter(line -> !isBeyond(line)).toList(),
                all.stream().filter(Traceability::isBeyond).toList());
    }

    private static boolean isBeyond(Coverage line) {
        return BEYOND.contains(line.safeguard().family());
    }

    /** The standards and specifications of the Security Rule, without the general rules. */
    public List<Coverage> duties() {
        return securityRule.stream().filter(Coverage::isDuty).toList();
    }

    /** Standards and specifications of the Security Rule that have neither control nor attestation. */
    public List<Coverage> uncovered() {
        return duties().stream().filter(line -> !line.isCovered()).toList();
    }

    /** How many controls are of the kind. */
    long controls(Automation automation) {
        return handbook.controls().stream()
                .filter(entry -> entry.is(automation))
                .count();
    }

    /** A line for each section of the Security Rule, and one for all of it. */
    List<SectionCount> counts() {
        return SectionCount.of(duties());
    }
}
