package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.RequestContext;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * One row of the table: objects of Azure Policy in force in a small tenant. Objects are written as their properties with
 * {@code name} and {@code scope}; {@code {mg}}, {@code {sub}}, {@code {rg1}}, {@code {rg10}} and {@code {d}} stand for
 * the beginnings of ids.
 */
record Scenario(ObjectNode row) {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final ArmId GROUP = ArmId.managementGroup("root");
    static final ArmId SUBSCRIPTION = ArmId.subscription("s");
    static final Ancestry TENANT = Ancestry.of(Map.of(SUBSCRIPTION, GROUP));

    private static final String AUTHORIZATION = "/providers/Microsoft.Authorization/";

    static Scenario of(String line) {
        return new Scenario((ObjectNode) Library.tree(line.replace("{mg}", GROUP.toString())
                .replace("{sub}", SUBSCRIPTION.toString())
                .replace("{rg1}", SUBSCRIPTION + "/resourceGroups/rg1")
                .replace("{rg10}", SUBSCRIPTION + "/resourceGroups/rg10")
                .replace("{a}", GROUP + AUTHORIZATION + "policyAssignments")
                .replace("{d}", AUTHORIZATION + "policyDefinitions")
                .replace("{set}", AUTHORIZATION + "policySetDefinitions")));
    }

    List<AssignmentPlanning> plannings() {
        return objects("assign", AUTHORIZATION + "policyAssignments", AssignmentReader::read).stream()
                .map(Library.PLANNER::plan)
                .toList();
    }

    InForce inForce() {
        return InForce.of(TENANT, plannings())
                .exempting(objects("exempt", AUTHORIZATION + "policyExemptions", ExemptionReader::read))
                .enrolling(objects("enroll", AUTHORIZATION + "policyEnrollments", EnrollmentReader::read))
                .attesting(
                        objects("attest", "/providers/Microsoft.PolicyInsights/attestations", AttestationReader::read));
    }

    /** What reading the assignments finds, and what planning those that can be read finds. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ObjectNode json : nodes("assign", AUTHORIZATION + "policyAssignments")) {
            ObjectReading<Assignment> reading = AssignmentReader.read("a", json);
            findings.addAll(reading.findings());
            reading.object()
                    .map(Library.PLANNER::plan)
                    .map(planning -> planning instanceof AssignmentPlanning.Planned planned
                            ? planned.findings()
                            : ((AssignmentPlanning.Refused) planning).findings())
                    .ifPresent(findings::addAll);
        }
        return findings;
    }

    private <T> List<T> objects(String key, String type, BiFunction<String, JsonNode, ObjectReading<T>> reader) {
        return nodes(key, type).stream()
                .map(json -> reader.apply(key, json))
                .map(reading -> reading.object()
                        .orElseThrow(() -> new AssertionError(reading.findings().toString())))
                .toList();
    }

    private List<ObjectNode> nodes(String key, String type) {
        return row.path(key)
                .valueStream()
                .map(node -> envelope((ObjectNode) node, type))
                .toList();
    }

    private static ObjectNode envelope(ObjectNode short_, String type) {
        ObjectNode properties = short_.deepCopy();
        String scope = properties.path("scope").asText(GROUP.toString());
        String name = properties.path("name").asText("a");
        properties.remove(List.of("scope", "name"));
        ObjectNode json = Library.object("{}").put("id", scope + type + "/" + name);
        Optional.ofNullable(properties.remove("identity")).ifPresent(identity -> json.set("identity", identity));
        json.set("properties", properties);
        return json;
    }

    Context context() {
        ObjectNode identity = row.path("caller").isObject() ? (ObjectNode) row.get("caller") : Library.object("{}");
        Context context = Context.request(NOW).request(new RequestContext(Optional.empty(), identity));
        return context.subscription(Library.object("{'id': '/subscriptions/s', 'subscriptionId': 's'}"));
    }

    /** Resources under a key, one or several, each {@code {"at": "rg1/r1", …}}. */
    Stream<ObjectNode> resources(String key) {
        JsonNode written = row.path(key);
        return (written.isArray() ? written.valueStream() : Stream.of(written))
                .flatMap(node -> repeated((ObjectNode) node));
    }

    /** {@code "times": 19} makes that many of one. */
    private static Stream<ObjectNode> repeated(ObjectNode written) {
        int times = written.path("times").asInt(1);
        String at = written.path("at").asText("rg1/r1");
        return Stream.iterate(0, i -> i < times, i -> i + 1).map(i -> resource(written, times == 1 ? at : at + i));
    }

    private static ObjectNode resource(ObjectNode written, String at) {
        ObjectNode json = written.deepCopy();
        String type = json.path("type").asText("My.Test/r");
        json.remove(List.of("at", "times"));
        String[] path = at.split("/", -1);
        String group = SUBSCRIPTION + "/resourceGroups/" + path[0];
        String[] types = type.split("/", 2);
        String id = path.length == 1 ? group : group + "/providers/" + types[0] + "/" + types[1] + "/" + path[1];
        return json.put("id", at.isEmpty() ? SUBSCRIPTION.toString() : id);
    }

    static ArmId id(ObjectNode resource) {
        return ArmId.of(resource.path("id").asText());
    }

    static Resource asResource(ObjectNode json) {
        ArmId id = id(json);
        return Resource.of(json.deepCopy().put("name", id.name()).put("type", id.type()));
    }

    /** {@code a} or {@code a/A}: the assignment's name and the member. */
    static String name(AssignedPolicy policy) {
        return policy.assignment().id().name()
                + policy.referenceId().map(id -> "/" + id).orElse("");
    }
}
