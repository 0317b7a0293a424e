package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.ComplianceState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * States rolled up, each aggregate to the highest rank present. A policy that is disabled is Compliant as a policy although
 * it has no record; one that applies to nothing has no state. Source: policy language §10.3.
 *
 * @param records of any number of resources
 * @param policies all that are in force, also those without a record
 */
public record ComplianceSummary(List<ComplianceRecord> records, List<AssignedPolicy> policies) {
    public ComplianceSummary {
        records = List.copyOf(records);
        policies = List.copyOf(policies);
    }

    /** The same for the resources at or below a scope. */
    public ComplianceSummary within(ArmId scope, Ancestry ancestry) {
        return new ComplianceSummary(
                records.stream()
                        .filter(record -> ancestry.isAtOrBelow(record.resource(), scope))
                        .toList(),
                policies);
    }

    /** Each resource over its policies. */
    public SortedMap<ArmId, ComplianceState> byResource() {
        return rollUp(records.stream().map(r -> Map.entry(r.resource(), r.state())));
    }

    /** Each policy over its resources. */
    public SortedMap<PolicyKey, ComplianceState> byPolicy() {
        Stream<Map.Entry<PolicyKey, ComplianceState>> recorded =
                records.stream().map(r -> Map.entry(r.policy().key(), r.state()));
        Stream<Map.Entry<PolicyKey, ComplianceState>> disabled = policies.stream()
                .filter(p -> p.plain().effect().equalsIgnoreCase("Disabled"))
                .map(p -> Map.entry(p.key(), ComplianceState.COMPLIANT));
        return rollUp(Stream.concat(disabled, recorded));
    }

    /** Each group of an initiative, by its name, over the policies in it. */
    public SortedMap<String, ComplianceState> byGroup() {
        return byPolicies(policy -> policy.groupNames().stream());
    }

    /** Each assigned initiative over its policies. */
    public SortedMap<ArmId, ComplianceState> byInitiative() {
        return byPolicies(policy -> policy.initiativeId().stream());
    }

    /** Each assignment over its policies. */
    public SortedMap<ArmId, ComplianceState> byAssignment() {
        return byPolicies(policy -> Stream.of(policy.assignment().id()));
    }

    private <K extends Comparable<K>> SortedMap<K, ComplianceState> byPolicies(
            Function<AssignedPolicy, Stream<K>> aggregates) {
        SortedMap<PolicyKey, ComplianceState> states = byPolicy();
        Map<PolicyKey, AssignedPolicy> all = new HashMap<>();
        records.forEach(r -> all.put(r.policy().key(), r.policy()));
        policies.forEach(p -> all.put(p.key(), p));
        return rollUp(states.entrySet().stream()
                .flatMap(state -> Optional.ofNullable(all.get(state.getKey())).stream()
                        .flatMap(aggregates)
                        .map(key -> Map.entry(key, state.getValue()))));
    }

    private static <K extends Comparable<K>> SortedMap<K, ComplianceState> rollUp(
            Stream<Map.Entry<K, ComplianceState>> states) {
        SortedMap<K, ComplianceState> rolledUp = new TreeMap<>();
        states.forEach(e -> ComplianceState.rollup(List.of(e.getValue()))
                .ifPresent(state -> rolledUp.merge(
                        e.getKey(),
                        state,
                        (a, b) -> ComplianceState.rollup(List.of(a, b)).orElse(a))));
        return rolledUp;
    }

    /** Of the whole, over all policies; empty when none has a state. */
    public Optional<ComplianceState> state() {
        return ComplianceState.rollup(byPolicy().values());
    }

    /** From 0 to 100, over the rolled-up states of distinct resources; 100 without any. */
    public double percentage() {
        return ComplianceState.percentage(byResource().values());
    }
}
