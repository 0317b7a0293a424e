package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.PlannedMember;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.dsl.rule.Initiative;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A planned policy under the name that reports use.
 *
 * @param control id of the control, or the member's reference id in anybody's initiative
 * @param key readable twin of the id
 */
public record ScanRule(String control, String key, List<String> citations, PlannedPolicy policy) {
    public ScanRule {
        citations = List.copyOf(citations);
    }

    /**
     * The rule of a member of an initiative.
     *
     * @param keys gives the key of a control id, or the id itself
     */
    public static ScanRule of(PlannedMember planned, UnaryOperator<String> keys) {
        return of(planned.member(), planned.policy(), keys);
    }

    /** As above, of a member and its policy. */
    public static ScanRule of(Initiative.Member member, PlannedPolicy policy, UnaryOperator<String> keys) {
        String control = member.referenceId().orElseGet(member::definitionName);
        return new ScanRule(control, keys.apply(control), member.groupNames(), policy);
    }
}
