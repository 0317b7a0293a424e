package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.rule.EffectName;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the compliance states of existing resources. Source: policy language §10.1, §10.2. */
public final class ComplianceScan {
    private static final Set<EffectName> CHANGING = EnumSet.of(EffectName.APPEND, EffectName.MODIFY);

    private final InForce inForce;

    private ComplianceScan(InForce inForce) {
        this.inForce = inForce;
    }

    /** A scan for the policies in force at one moment. */
    public static ComplianceScan over(InForce inForce) {
        return new ComplianceScan(inForce);
    }

    /** A policy that covers the resource, and what its rule says. */
    private record Decided(Covering covering, Decision decision) {}

    /**
     * The states of one resource, in the order of assignments and members. There is no record where a policy is disabled,
     * does not apply or is evaluated by somebody else.
     *
     * @param id also when the resource's JSON has none
     * @param context what surrounds the resource; its clock tells which exemptions and attestations count
     */
    public List<ComplianceRecord> states(ArmId id, Resource resource, Context context) {
        Context scanned = context.view(Context.View.SCAN);
        List<Decided> decided = inForce.covering(id, resource, scanned).stream()
                .map(covering -> new Decided(covering, covering.decide(resource, scanned)))
                .toList();
        Set<Covering> conflicting = conflicting(decided);
        return decided.stream()
                .flatMap(d -> state(id, d, conflicting, scanned)
                        .map(state -> new ComplianceRecord(
                                id, d.covering().policy(), d.covering().planned(), d.decision(), state))
                        .stream())
                .toList();
    }

    private static Set<Covering> conflicting(List<Decided> decided) {
        List<Contest.Contender> contenders = decided.stream()
                .filter(d -> d.covering().has(CHANGING) && !d.covering().exempt())
                .flatMap(d -> d.decision() instanceof Decision.NonCompliant matched
                        ? Stream.of(new Contest.Contender(d.covering(), matched))
                        : Stream.empty())
                .toList();
        Set<Covering> conflicting = new HashSet<>();
        Contest.of(contenders).denied().keySet().forEach(contender -> conflicting.add(contender.covering()));
        return conflicting;
    }

    private Optional<ComplianceState> state(ArmId id, Decided decided, Set<Covering> conflicting, Context context) {
        Optional<ComplianceState> state = ComplianceState.of(decided.decision());
        if (state.isEmpty() || decided.covering().exempt()) {
            return state.map(s -> ComplianceState.EXEMPT);
        }
        if (conflicting.contains(decided.covering())) {
            return Optional.of(ComplianceState.CONFLICT);
        }
        return isManual(decided.decision())
                ? inForce.attestation(id, decided.covering().policy(), context.now())
                        .map(Attestation::state)
                        .or(() -> state)
                : state;
    }

    private static boolean isManual(Decision decision) {
        return decision instanceof Decision.NonCompliant matched && matched.effect() == EffectName.MANUAL;
    }
}
