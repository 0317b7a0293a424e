package dev.safeguard.deployer.compliance;

import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.report.Verdicts;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Optional;

/**
 * Azure's record of one control on one resource.
 *
 * @param control reference id of the member, which for our initiatives is the control's id
 * @param citations group names of the member
 * @param subscription GUID; empty for what lies in none
 * @param resource full id as Azure writes it
 * @param effect as Azure writes it
 */
public record ComplianceRow(
        String control,
        List<String> citations,
        String subscription,
        String resource,
        String type,
        ComplianceState state,
        String effect,
        List<Reason> reasons) {
    public ComplianceRow {
        citations = List.copyOf(citations);
        reasons = List.copyOf(reasons);
    }

    /** What the state means in a report of ours; a provider that is not registered leaves it unknown. */
    public VerdictKind verdict() {
        return Verdicts.of(state).orElse(VerdictKind.UNKNOWN);
    }

    /** The row of a report; {@code key} is the readable twin of the control's id. */
    public Verdict toVerdict(String key) {
        return new Verdict(
                control,
                key,
                citations,
                resource,
                Optional.empty(),
                type,
                verdict(),
                spelledEffect(),
                Optional.empty(),
                0,
                reasons);
    }

    /** Azure's records have it in lower case. */
    private String spelledEffect() {
        return EffectName.named(effect).map(EffectName::json).orElse(effect);
    }
}
