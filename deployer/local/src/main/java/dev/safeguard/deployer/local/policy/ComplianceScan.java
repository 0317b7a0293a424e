package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The compliance states of all resources, found by evaluating the store. Kept until something changes, an exemption
 * expires, a hidden object appears or somebody asks for a fresh scan. Used under the store's lock.
 */
public final class ComplianceScan {
    private record Result(long revision, Optional<Instant> validUntil, List<PolicyState> states) {
        boolean isValid(long now, Instant instant) {
            return revision == now
                    && validUntil.filter(end -> !end.isAfter(instant)).isEmpty();
        }
    }

    private final Store store;
    private final AssignedPolicies policies;
    private Optional<Result> last = Optional.empty();

    ComplianceScan(Store store, AssignedPolicies policies) {
        this.store = store;
        this.policies = policies;
    }

    /** All states, in the order of resources, assignments, members. */
    public List<PolicyState> states() {
        Result result =
                last.filter(r -> r.isValid(store.revision(), store.now())).orElseGet(this::scan);
        last = Optional.of(result);
        return result.states();
    }

    /** Forgets what was found, so that rules that look at the clock are evaluated anew. */
    public void trigger() {
        last = Optional.empty();
    }

    private Result scan() {
        Pass pass = new Pass();
        List<PolicyState> states = new ArrayList<>();
        resources().forEach(resource -> states.addAll(pass.of(resource)));
        return new Result(store.revision(), nextChange(), List.copyOf(states));
    }

    private Stream<Entry> resources() {
        return store.all()
                .filter(e -> e.id().subscription().isPresent())
                .filter(e -> !PolicyTypes.isNeverScanned(e.id().type()));
    }

    private Optional<Instant> nextChange() {
        Stream<Instant> expiries = store.ofType(PolicyTypes.EXEMPTION).stream()
                .map(Exemption::of)
                .flatMap(exemption -> exemption.expiresOn().stream())
                .filter(at -> at.isAfter(store.now()));
        return Stream.concat(expiries, store.nextAppearance().stream()).min(Instant::compareTo);
    }

    /** One resource with what all its policies look at. */
    private record Scanned(Entry entry, Resource resource, Context context, List<String> groups) {}

    /** One walk over all resources. */
    private final class Pass {
        private final Coverage coverage = new Coverage(store, policies);
        private final Surroundings surroundings = new Surroundings(store);
        private final Hierarchy hierarchy = new Hierarchy(store);

        List<PolicyState> of(Entry resource) {
            List<Coverage.Covering> coverings = coverage.of(resource.id(), resource.body());
            if (coverings.isEmpty()) {
                return List.of();
            }
            Scanned scanned = new Scanned(
                    resource,
                    Surroundings.resource(resource.id(), resource.body()),
                    surroundings.scan(resource.id()),
                    hierarchy.managementGroups(resource.id()));
            return coverings.stream()
                    .flatMap(covering -> state(scanned, covering).stream())
                    .toList();
        }

        private Optional<PolicyState> state(Scanned scanned, Coverage.Covering covering) {
            PlannedPolicy policy = covering.applied().policyFor(covering.target());
            Context context = scanned.context().policy(covering.applied().functionResult());
            Decision decision = policy.decide(scanned.resource(), context);
            return ComplianceState.of(decision)
                    .map(state -> covering.exempt() ? ComplianceState.EXEMPT : state)
                    .map(state -> record(scanned, covering.applied(), policy, decision, state));
        }

        private PolicyState record(
                Scanned scanned,
                AppliedPolicy applied,
                PlannedPolicy policy,
                Decision decision,
                ComplianceState state) {
            ObjectNode row =
                    StateRow.of(scanned.entry(), scanned.groups(), applied, policy, decision, state, store.now());
            return new PolicyState(
                    scanned.entry().id(),
                    applied.assignment().id(),
                    applied.setId(),
                    applied.definition(),
                    applied.referenceId(),
                    applied.groupNames(),
                    row.path("policyDefinitionAction").asText(),
                    state,
                    row);
        }
    }
}
