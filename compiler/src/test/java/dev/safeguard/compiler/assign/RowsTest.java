package dev.safeguard.compiler.assign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.check.Checker;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The edge cases of assignments, one line of JSON each, by their row or section in the specification. */
class RowsTest {

    @TestFactory
    Stream<DynamicTest> each_row_ends_as_in_azure() {
        return Library.resource("rows.jsonl")
                .lines()
                .map(Scenario::of)
                .map(s -> DynamicTest.dynamicTest("row " + s.row().path("row").asText(), () -> check(s)));
    }

    private static void check(Scenario scenario) {
        ObjectNode row = scenario.row();
        JsonNode expected = row.path("expect");
        if (row.has("write") || row.has("writeTags")) {
            admission(scenario, expected);
        } else if (row.has("delete")) {
            ObjectNode stored = scenario.resources("delete").findFirst().orElseThrow();
            outcome(pipeline(scenario).delete(Scenario.id(stored), stored, scenario.context()), expected);
        } else if (row.has("scan")) {
            scan(scenario, expected);
        } else if (row.has("definition")) {
            definition(row.path("definition"), expected);
        } else {
            assertThat(scenario.findings().stream().map(f -> f.code().label()).distinct())
                    .as(scenario.findings().toString())
                    .containsExactlyInAnyOrderElementsOf(texts(expected));
        }
    }

    private static RequestPipeline pipeline(Scenario scenario) {
        return RequestPipeline.over(scenario.inForce());
    }

    private static void admission(Scenario scenario, JsonNode expected) {
        boolean tags = scenario.row().has("writeTags");
        ObjectNode body =
                scenario.resources(tags ? "writeTags" : "write").findFirst().orElseThrow();
        RequestPipeline pipeline = pipeline(scenario);
        outcome(
                tags
                        ? pipeline.writeTags(Scenario.id(body), body, scenario.context())
                        : pipeline.write(Scenario.id(body), body, scenario.context()),
                expected);
    }

    private static void outcome(Admission admission, JsonNode expected) {
        List<String> denials = Stream.concat(
                        admission.denials().stream().map(d -> Scenario.name(d.policy())),
                        admission.broken().stream().map(b -> b.assignment().id().name()))
                .toList();
        assertThat(denials).as(admission.toString()).containsExactlyElementsOf(texts(expected.path("denied")));
        assertThat(admission.isAllowed()).isEqualTo(denials.isEmpty());
        assertThat(admission.events().stream().map(e -> e.decision().effect().json() + " " + Scenario.name(e.policy())))
                .containsExactlyElementsOf(texts(expected.path("events")));
        expected.path("resource")
                .properties()
                .forEach(p -> assertThat(admission.resource().path(p.getKey()))
                        .as(p.getKey())
                        .isEqualTo(p.getValue()));
    }

    private static void scan(Scenario scenario, JsonNode expected) {
        InForce inForce = scenario.inForce();
        ComplianceScan scan = ComplianceScan.over(inForce);
        List<ComplianceRecord> records = scenario.resources("scan")
                .flatMap(json -> scan.states(Scenario.id(json), Scenario.asResource(json), scenario.context()).stream())
                .toList();
        if (expected.has("states")) {
            Map<String, String> states = new TreeMap<>();
            records.forEach(r -> states.put(
                    r.resource().name() + " " + Scenario.name(r.policy()),
                    r.state().json()));
            assertThat(states).isEqualTo(map(expected.path("states")));
        }
        summary(new ComplianceSummary(records, inForce.policies()), expected);
    }

    private static void summary(ComplianceSummary summary, JsonNode expected) {
        if (expected.has("percentage")) {
            assertThat(summary.percentage())
                    .isEqualTo(expected.path("percentage").asDouble());
        }
        if (expected.has("overall")) {
            assertThat(summary.state().map(ComplianceState::json))
                    .contains(expected.path("overall").asText());
        }
        if (expected.has("initiative")) {
            assertThat(summary.byInitiative().values().stream().map(ComplianceState::json))
                    .containsExactly(expected.path("initiative").asText());
        }
        if (expected.has("policies")) {
            Map<String, String> states = new TreeMap<>();
            summary.byPolicy()
                    .forEach((key, state) -> states.put(
                            key.assignment().name()
                                    + key.referenceId().map(r -> "/" + r).orElse(""),
                            state.json()));
            assertThat(states).isEqualTo(map(expected.path("policies")));
        }
        if (expected.has("groups")) {
            Map<String, String> states = new TreeMap<>();
            summary.byGroup().forEach((group, state) -> states.put(group, state.json()));
            assertThat(states).isEqualTo(map(expected.path("groups")));
        }
    }

    /** A definition of a given size: {@code parameters} many, or a body of {@code bytes}; the limits it exceeds are expected. */
    private static void definition(JsonNode size, JsonNode expected) {
        ObjectNode properties = Library.object(
                "{'mode': 'All', 'parameters': {}, 'policyRule': {'if': {'field': 'type', 'equals': 'My.Test/r'},"
                        + " 'then': {'effect': 'audit'}}, 'metadata': {}}");
        IntStream.range(0, size.path("parameters").asInt())
                .forEach(i -> properties
                        .withObject("/parameters/p" + i)
                        .put("type", "String")
                        .put("defaultValue", ""));
        if (size.has("bytes")) {
            properties.withObject("/metadata").put("pad", "");
            int bytes = Library.object("{}")
                    .set("properties", properties)
                    .toString()
                    .length();
            properties
                    .withObject("/metadata")
                    .put("pad", "x".repeat(size.path("bytes").asInt() - bytes));
        }
        ObjectNode document = Library.object("{'name': 'd'}");
        document.set("properties", properties);
        assertThat(
                        Checker.with(AliasCatalog.bundled())
                                .check(PolicyReader.read(new Source("d", document.toString())))
                                .stream()
                                .map(f -> f.code().label())
                                .filter(label -> label.startsWith("SG04"))
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(texts(expected));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new TreeMap<>();
        object.properties().forEach(p -> map.put(p.getKey(), p.getValue().asText()));
        return map;
    }
}
