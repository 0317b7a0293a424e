package dev.safeguard.deployer.local.policy;

import dev.safeguard.compiler.assign.AttestationReader;
import dev.safeguard.compiler.assign.ComplianceRecord;
import dev.safeguard.compiler.assign.ComplianceScan;
import dev.safeguard.compiler.assign.ExemptionReader;
import dev.safeguard.compiler.assign.InForce;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import dev.safeguard.deployer.local.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The compliance states of all resources, found by evaluating the store. Kept until something changes, an exemption or an
 * attestation expires, a hidden object appears or somebody asks for a fresh scan. Used under the store's lock.
 */
public final class StoredStates {
    private record Result(long revision, Optional<Instant> validUntil, List<PolicyState> states) {
        boolean isValid(long now, Instant instant) {
            return revision == now
                    && validUntil.filter(end -> !end.isAfter(instant)).isEmpty();
        }
    }

    private final Store store;
    private final Governance governance;
    private Optional<Result> last = Optional.empty();

    StoredStates(Store store, Governance governance) {
        this.store = store;
        this.governance = governance;
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
        InForce inForce = governance.inForce();
        ComplianceScan scan = ComplianceScan.over(inForce);
        Surroundings surroundings = new Surroundings(store);
        Hierarchy hierarchy = new Hierarchy(store);
        List<PolicyState> states = new ArrayList<>();
        resources().forEach(entry -> {
            List<ComplianceRecord> records = scan.states(
                    entry.id(), Surroundings.resource(entry.id(), entry.body()), surroundings.scan(entry.id()));
            List<String> groups = records.isEmpty() ? List.of() : hierarchy.managementGroups(entry.id());
            records.forEach(r -> states.add(new PolicyState(r, StateRow.of(entry, groups, r, store.now()))));
        });
        return new Result(store.revision(), nextChange(), List.copyOf(states));
    }

    private Stream<Entry> resources() {
        return store.all()
                .filter(e -> e.id().subscription().isPresent())
                .filter(e -> !PolicyTypes.isOfPolicy(e.id().type()));
    }

    private Optional<Instant> nextChange() {
        Stream<Instant> exemptions = governance.objects(PolicyTypes.EXEMPTION, ExemptionReader::read).stream()
                .flatMap(exemption -> exemption.expiresOn().stream());
        Stream<Instant> attestations = governance.objects(PolicyTypes.ATTESTATION, AttestationReader::read).stream()
                .flatMap(attestation -> attestation.expiresOn().stream());
        Stream<Instant> expiries = Stream.concat(exemptions, attestations).filter(at -> at.isAfter(store.now()));
        return Stream.concat(expiries, store.nextAppearance().stream()).min(Instant::compareTo);
    }
}
