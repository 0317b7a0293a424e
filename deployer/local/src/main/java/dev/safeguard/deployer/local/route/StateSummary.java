package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.ComplianceRecord;
import dev.safeguard.compiler.assign.ComplianceSummary;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.policy.PolicyState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Counts states: resources, policies and groups, each by its rolled-up state. */
final class StateSummary {
    private final String queryResultsUri;

    StateSummary(ArmRequest request) {
        queryResultsUri = request.base() + request.scope()
                + "/providers/Microsoft.PolicyInsights/policyStates/latest/queryResults?api-version="
                + request.apiVersion();
    }

    ObjectNode json(List<PolicyState> states, boolean withAssignments) {
        ObjectNode json = Json.object();
        json.set("results", results(states, ""));
        json.set(
                "policyAssignments",
                Json.array(
                        withAssignments
                                ? by(states, s -> Stream.of(s.assignment().key())).values().stream()
                                        .map(this::assignment)
                                        .toList()
                                : List.of()));
        return json;
    }

    private ObjectNode assignment(List<PolicyState> states) {
        PolicyState first = states.get(0);
        ObjectNode json =
                Json.object().put("policyAssignmentId", first.assignment().toString());
        json.put(
                "policySetDefinitionId",
                first.policy().initiativeId().map(ArmId::toString).orElse(""));
        json.set("results", results(states, "PolicyAssignmentId eq '" + first.assignment() + "'"));
        json.set(
                "policyDefinitions",
                Json.array(by(states, s -> Stream.of(s.policy().key())).values().stream()
                        .map(this::definition)
                        .toList()));
        json.set(
                "policyGroups",
                Json.array(by(states, s -> s.policy().groupNames().stream()).entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList()));
        return json;
    }

    private ObjectNode definition(List<PolicyState> states) {
        ComplianceRecord first = states.get(0).compliance();
        ObjectNode json = Json.object()
                .put("policyDefinitionId", first.policy().definition().toString())
                .put("policyDefinitionReferenceId", first.policy().referenceId().orElse(""));
        json.set("policyDefinitionGroupNames", Json.strings(first.policy().groupNames()));
        json.put("effect", first.planned().effect().toLowerCase(Locale.ROOT));
        return json.set(
                "results",
                results(states, "PolicyDefinitionId eq '" + first.policy().definition() + "'"));
    }

    private ObjectNode group(String name, List<PolicyState> states) {
        ObjectNode json = Json.object().put("policyGroupName", name);
        return json.set("results", results(states, "PolicyDefinitionGroupNames eq '" + name + "'"));
    }

    private ObjectNode results(List<PolicyState> states, String filter) {
        ComplianceSummary summary = new ComplianceSummary(
                states.stream().map(PolicyState::compliance).toList(), List.of());
        Counts resources = Counts.of(summary.byResource().values());
        Counts policies = Counts.of(summary.byPolicy().values());
        Counts groups = Counts.of(summary.byGroup().values());
        ObjectNode json = Json.object();
        json.put("queryResultsUri", queryResultsUri + (filter.isEmpty() ? "" : "&$filter=" + filter));
        json.put("nonCompliantResources", resources.of(ComplianceState.NON_COMPLIANT));
        json.put("nonCompliantPolicies", policies.of(ComplianceState.NON_COMPLIANT));
        json.set("resourceDetails", resources.json());
        json.set("policyDetails", policies.json());
        json.set("policyGroupDetails", groups.json());
        return json;
    }

    private static <K extends Comparable<K>> SortedMap<K, List<PolicyState>> by(
            Collection<PolicyState> states, Function<PolicyState, Stream<K>> keys) {
        SortedMap<K, List<PolicyState>> all = new TreeMap<>();
        states.forEach(state -> keys.apply(state)
                .forEach(key -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(state)));
        return all;
    }

    /** How many objects are in each state. */
    private record Counts(SortedMap<ComplianceState, Integer> byState) {
        static Counts of(Collection<ComplianceState> states) {
            SortedMap<ComplianceState, Integer> counts = new TreeMap<>();
            states.forEach(state -> counts.merge(state, 1, Integer::sum));
            return new Counts(counts);
        }

        int of(ComplianceState state) {
            return byState.getOrDefault(state, 0);
        }

        JsonNode json() {
            return Json.array(byState.entrySet().stream()
                    .map(e -> Json.object()
                            .put("complianceState", e.getKey().json().toLowerCase(Locale.ROOT))
                            .put("count", e.getValue()))
                    .toList());
        }
    }
}
