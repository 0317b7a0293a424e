package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.policy.PolicyState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        json.put("policySetDefinitionId", first.set().map(ArmId::toString).orElse(""));
        json.set("results", results(states, "PolicyAssignmentId eq '" + first.assignment() + "'"));
        json.set(
                "policyDefinitions",
                Json.array(by(states, s -> Stream.of(policyKey(s))).values().stream()
                        .map(this::definition)
                        .toList()));
        json.set(
                "policyGroups",
                Json.array(by(states, s -> s.groupNames().stream()).entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList()));
        return json;
    }

    private ObjectNode definition(List<PolicyState> states) {
        PolicyState first = states.get(0);
        ObjectNode json = Json.object()
                .put("policyDefinitionId", first.definition().toString())
                .put("policyDefinitionReferenceId", first.referenceId().orElse(""));
        json.set("policyDefinitionGroupNames", Json.strings(first.groupNames()));
        json.put("effect", first.effect());
        return json.set("results", results(states, "PolicyDefinitionId eq '" + first.definition() + "'"));
    }

    private ObjectNode group(String name, List<PolicyState> states) {
        ObjectNode json = Json.object().put("policyGroupName", name);
        return json.set("results", results(states, "PolicyDefinitionGroupNames eq '" + name + "'"));
    }

    private ObjectNode results(List<PolicyState> states, String filter) {
        Counts resources = count(states, s -> Stream.of(s.resource().key()));
        Counts policies = count(states, s -> Stream.of(s.assignment().key() + policyKey(s)));
        Counts groups = count(states, s -> s.groupNames().stream());
        ObjectNode json = Json.object();
        json.put("queryResultsUri", queryResultsUri + (filter.isEmpty() ? "" : "&$filter=" + filter));
        json.put("nonCompliantResources", resources.of(ComplianceState.NON_COMPLIANT));
        json.put("nonCompliantPolicies", policies.of(ComplianceState.NON_COMPLIANT));
        json.set("resourceDetails", resources.json());
        json.set("policyDetails", policies.json());
        json.set("policyGroupDetails", groups.json());
        return json;
    }

    private static String policyKey(PolicyState state) {
        return state.definition().key() + "|" + state.referenceId().orElse("").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<PolicyState>> by(
            Collection<PolicyState> states, Function<PolicyState, Stream<String>> keys) {
        Map<String, List<PolicyState>> all = new TreeMap<>();
        states.forEach(state -> keys.apply(state)
                .forEach(key -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(state)));
        return all;
    }

    private static Counts count(List<PolicyState> states, Function<PolicyState, Stream<String>> keys) {
        Map<ComplianceState, Integer> counts = new LinkedHashMap<>();
        for (List<PolicyState> same : by(states, keys).values()) {
            Optional<ComplianceState> state =
                    ComplianceState.rollup(same.stream().map(PolicyState::state).toList());
            state.ifPresent(s -> counts.merge(s, 1, Integer::sum));
        }
        return new Counts(new TreeMap<>(counts));
    }

    /** How many objects are in each state. */
    private record Counts(TreeMap<ComplianceState, Integer> byState) {
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
