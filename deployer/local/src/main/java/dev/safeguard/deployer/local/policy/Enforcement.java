package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.dsl.rule.EffectName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What policies do to a request: append and modify first, then deny, then the rest. A rule that cannot be evaluated denies,
 * and so does a deny, append or modify whose condition cannot be decided.
 */
public final class Enforcement {
    private static final Set<EffectName> CHANGING = EnumSet.of(EffectName.APPEND, EffectName.MODIFY);
    private static final Set<EffectName> JUDGING = EnumSet.of(EffectName.DENY, EffectName.AUDIT);
    private static final Set<EffectName> BLOCKING = EnumSet.of(EffectName.DENY, EffectName.APPEND, EffectName.MODIFY);

    private final Store store;
    private final AssignedPolicies policies;

    Enforcement(Store store, AssignedPolicies policies) {
        this.store = store;
        this.policies = policies;
    }

    /**
     * Lets a create or update pass, or not.
     *
     * @param body as it would be stored, read-only parts included
     * @return the body, changed where append or modify say so
     * @throws ArmException 403 {@code RequestDisallowedByPolicy}, naming every policy that denies
     */
    public ObjectNode admit(ArmId resource, ObjectNode body, String apiVersion) {
        Coverage coverage = new Coverage(store, policies);
        refuseBroken(coverage, resource);
        List<Coverage.Covering> enforced = coverage.of(resource, body).stream()
                .filter(c -> c.applied().assignment().enforced() && !c.exempt())
                .toList();
        Context context = new Surroundings(store).request(resource, apiVersion);
        List<Denial> denials = new ArrayList<>();
        ObjectNode changed = change(resource, body, enforced, context, denials);
        judge(resource, changed, enforced, JUDGING, context, denials);
        if (!denials.isEmpty()) {
            throw Denial.refusal(resource, denials);
        }
        return changed;
    }

    /**
     * Lets a deletion pass, or not.
     *
     * @throws ArmException 403 {@code RequestDisallowedByPolicy} when a denyAction covers it
     */
    public void admitDeletion(ArmId resource, ObjectNode body) {
        Coverage coverage = new Coverage(store, policies);
        List<Coverage.Covering> enforced = coverage.of(resource, body).stream()
                .filter(c -> c.applied().assignment().enforced() && !c.exempt())
                .toList();
        Context context = new Surroundings(store).scan(resource).view(Context.View.REQUEST);
        List<Denial> denials = new ArrayList<>();
        judge(resource, body, enforced, EnumSet.of(EffectName.DENY_ACTION), context, denials);
        if (!denials.isEmpty()) {
            throw Denial.refusal(resource, denials);
        }
    }

    private static void refuseBroken(Coverage coverage, ArmId resource) {
        List<Coverage.Broken> broken = coverage.broken(resource).stream()
                .filter(b -> b.assignment().enforced())
                .toList();
        if (!broken.isEmpty()) {
            throw Denial.refusalOf(resource, broken);
        }
    }

    private static ObjectNode change(
            ArmId resource, ObjectNode body, List<Coverage.Covering> enforced, Context context, List<Denial> denials) {
        ObjectNode current = body;
        for (Coverage.Covering covering : enforced) {
            PlannedPolicy policy = covering.applied().policyFor(covering.target());
            if (has(policy, CHANGING)) {
                Decision decision = decide(policy, covering, resource, current, context);
                Denial.of(covering.applied(), policy, decision, denies(decision, policy))
                        .ifPresent(denials::add);
                current = changed(decision, current);
            }
        }
        return current;
    }

    private static ObjectNode changed(Decision decision, ObjectNode current) {
        return decision instanceof Decision.NonCompliant matched
                ? matched.details().resource().orElse(current)
                : current;
    }

    private static void judge(
            ArmId resource,
            ObjectNode body,
            List<Coverage.Covering> enforced,
            Set<EffectName> effects,
            Context context,
            List<Denial> denials) {
        for (Coverage.Covering covering : enforced) {
            PlannedPolicy policy = covering.applied().policyFor(covering.target());
            if (has(policy, effects)) {
                Decision decision = decide(policy, covering, resource, body, context);
                Denial.of(covering.applied(), policy, decision, denies(decision, policy))
                        .ifPresent(denials::add);
            }
        }
    }

    private static boolean has(PlannedPolicy policy, Set<EffectName> effects) {
        return EffectName.named(policy.effect()).filter(effects::contains).isPresent();
    }

    private static Decision decide(
            PlannedPolicy policy, Coverage.Covering covering, ArmId resource, ObjectNode body, Context context) {
        Context own = context.policy(covering.applied().functionResult());
        return policy.decide(Surroundings.resource(resource, body), own);
    }

    private static boolean denies(Decision decision, PlannedPolicy policy) {
        if (decision instanceof Decision.NonCompliant matched) {
            return matched.effect() == EffectName.DENY || matched.effect() == EffectName.DENY_ACTION;
        }
        boolean undecided = decision instanceof Decision.Unknown && has(policy, BLOCKING);
        return undecided || decision instanceof Decision.Failed;
    }
}
