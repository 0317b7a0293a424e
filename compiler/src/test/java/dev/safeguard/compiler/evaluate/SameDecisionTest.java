package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Dependence.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Two resources that hold the same wherever a rule reads get the same decision, which is what a dependence promises. */
class SameDecisionTest {
    private static final List<String> MEMBERS = List.of(
            "'name': 'r1'",
            "'kind': 'a'",
            "'kind': 'Test/r/p'",
            "'location': 'East US'",
            "'location': 'westus'",
            "'id': '/subscriptions/s/resourceGroups/g1/providers/Test/r/r1'",
            "'apiVersion': '2019-01-01'",
            "'identity': {'type': 'SystemAssigned'}",
            "'tags': {}",
            "'tags': {'env': 'a'}",
            "'tags': {'env': null, 'p': 'on'}",
            "'tags': {'env': 'on', 'a': 'x'}",
            "'properties': {}",
            "'properties': {'p': 'on'}",
            "'properties': {'p': 1, 'q': 1}",
            "'properties': {'p': 'x', 'q': 'x', 'o': {'b': 1}}",
            "'properties': {'P': 'off', 'whole': '/publishers/x'}",
            "'properties': {'whole': 'x', 'elsewhere': [{'x': 1}]}",
            "'properties': {'odd': {'members': [{'x': 1}, {'x': 2}]}}",
            "'properties': {'a': []}",
            "'properties': {'a': ['x', 'x']}",
            "'properties': {'a': ['x', 'y']}",
            "'properties': {'a': [{'s': 'x', 'n': 1}, {'s': 'x'}]}",
            "'properties': {'a': [{'s': 'p'}, {'n': 2}], 'q': 2}",
            "'properties': {'a': [null, 1], 'p': 'x'}",
            "'properties': {'g': [{'p': 1, 't': [1, 2]}, {'p': 2, 't': [1, 1]}]}",
            "'properties': {'g': [{'p': 1, 't': [3]}], 'a': [1]}",
            "'properties': {'rules': [{'properties': {'protocol': 'x'}}]}",
            "'properties': {'rules': [{'properties': {'protocol': 'y'}}]}");

    private static List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (String one : MEMBERS) {
            for (String other :
                    List.of("'zone': 1", "'kind': 'b'", "'tags': {'env': 'b'}", "'properties': {'p': 'on'}")) {
                ObjectNode json = Given.object("{" + one + "}");
                json.setAll(Given.object("{" + other + "}"));
                json.put("type", "Test/r").remove("apiVersion");
                resources.add(Resource.of(json));
            }
        }
        return resources;
    }

    private static List<Context> contexts() {
        Context scan = Context.scan(Given.NOW).policy(Given.object("{'assignmentId': '/a'}"));
        return List.of(
                scan.resourceGroup(Given.object("{'name': 'g', 'location': 'eastus', 'tags': {'env': 'a', 'p': 'a'}}"))
                        .subscription(Given.object("{'id': '/subscriptions/s', 'subscriptionId': 's'}")),
                scan.resourceGroup(Given.object("{'name': 'g', 'location': 'westus', 'tags': {'env': 'b'}}"))
                        .subscription(Given.object("{'id': '/subscriptions/s', 'displayName': 'a'}")),
                scan.resourceGroup(Given.object("{'name': 'env'}"))
                        .subscription(Given.object("{'subscriptionId': 't', 'tags': {'env': 'a'}}")));
    }

    private static List<Object> seen(Read read, JsonNode json) {
        List<JsonNode> values = new FieldPath(read.steps()).read(json);
        return read.presence() ? values.stream().<Object>map(Json::isAbsent).toList() : new ArrayList<>(values);
    }

    private static Map<Object, Object> seen(Dependence dependence, Resource resource, Context context) {
        Map<Object, Object> seen = new HashMap<>();
        dependence.reads().forEach(read -> seen.put(read, seen(read, resource.json())));
        dependence.tests().forEach(test -> seen.put(test, test.of(resource)));
        JsonNode group = context.resourceGroup().orElseThrow();
        dependence.group().forEach(read -> seen.put(List.of("group", read), seen(read, group)));
        JsonNode subscription = context.subscription().orElseThrow();
        dependence.subscription().forEach(read -> seen.put(List.of("subscription", read), seen(read, subscription)));
        return seen;
    }

    @TestFactory
    Stream<DynamicTest> what_holds_the_same_gets_the_same_decision() {
        return DependenceTable.rows().stream().map(row -> DynamicTest.dynamicTest(row.condition(), () -> holds(row)));
    }

    private static void holds(DependenceTable.Row row) {
        PlannedPolicy policy = row.policy();
        Map<Object, String> decided = new HashMap<>();
        for (Context context : contexts()) {
            Dependence dependence = policy.dependence(DependenceTable.sample("Test/r"), context);
            for (Resource resource : resources()) {
                String verdict = Decisions.name(policy.settle(resource, context));
                Object seen = dependence.unbounded() ? resource : seen(dependence, resource, context);
                assertThat(decided.merge(List.of(seen), verdict, (before, now) -> before))
                        .as(resource.json().toString())
                        .isEqualTo(verdict);
                assertThat(dependence.settled().map(Decisions::name).orElse(verdict))
                        .isEqualTo(verdict);
            }
        }
    }

    @Test
    void comparisons_with_the_same_text_about_the_same_place_have_the_same_outcomes() {
        Map<Dependence.Test, List<Optional<Truth>>> known = new HashMap<>();
        Context context = contexts().get(0);
        for (DependenceTable.Row row : DependenceTable.rows()) {
            for (Dependence.Test test : row.policy()
                    .dependence(DependenceTable.sample("Test/r"), context)
                    .tests()) {
                List<Optional<Truth>> outcomes =
                        resources().stream().map(test::of).toList();
                assertThat(known.merge(test, outcomes, (before, now) -> before))
                        .as(test.text())
                        .isEqualTo(outcomes);
            }
        }
        assertThat(known).hasSizeGreaterThan(20);
        assertThat(Set.copyOf(known.values())).hasSizeGreaterThan(10);
    }
}
