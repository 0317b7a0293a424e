package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rows of {@code rows.ndjson}. A row has a template, or {@code probe}: an object of expressions that become the
 * properties of one resource. {@code expect} lists the resources in order, each with what it must hold at least;
 * {@code ?} begins an unknown, {@code null} says that a member is absent. {@code findings} lists what problems contain.
 */
class TemplateRowsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Row(String name, JsonNode json) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream in = Objects.requireNonNull(TemplateRowsTest.class.getResourceAsStream("rows.ndjson"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList().stream()
                    .map(TemplateRowsTest::row);
        }
    }

    private static Row row(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return new Row(json.get("row").asText() + " " + json.path("name").asText(), json);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @Test
    void every_numbered_row_is_here() throws IOException {
        List<Integer> numbers =
                rows().map(row -> row.json().get("row").asInt()).distinct().toList();
        assertThat(numbers).containsAll(IntStream.rangeClosed(105, 147).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void template_expands_as_the_row_says(Row row) {
        Expanded expanded = Expanded.of(template(row.json()), options(row.json()));

        List<ObjectNode> resources = expanded.shown();
        JsonNode expected = row.json().path("expect");
        if (row.json().has("probe") && !expected.isMissingNode()) {
            expected = JsonNodeFactory.instance.arrayNode().add(probe(expected));
        }
        assertThat(resources).as(expanded.problems().toString()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            holds(resources.get(i), expected.get(i), "resource " + i + " " + resources.get(i));
        }
        findings(row.json(), expanded);
    }

    private static ObjectNode probe(JsonNode properties) {
        return JsonNodeFactory.instance.objectNode().set("properties", properties);
    }

    private static void findings(JsonNode row, Expanded expanded) {
        List<String> wanted =
                row.path("findings").valueStream().map(JsonNode::asText).toList();
        List<String> found = expanded.problems();
        assertThat(found).as("findings").hasSize(wanted.size());
        for (String problem : wanted) {
            assertThat(found).anyMatch(text -> text.contains(problem));
        }
    }

    private static void holds(JsonNode actual, JsonNode expected, String where) {
        if (expected.isObject()) {
            expected.properties().forEach(member -> {
                JsonNode value = actual.path(member.getKey());
                if (member.getValue().isNull()) {
                    assertThat(value.isMissingNode())
                            .as(where + " " + member.getKey())
                            .isTrue();
                } else {
                    holds(value, member.getValue(), where + "/" + member.getKey());
                }
            });
        } else {
            assertThat(actual).as(where).isEqualTo(expected);
        }
    }

    private static ObjectNode template(JsonNode row) {
        ObjectNode template =
                row.has("template") ? row.get("template").deepCopy() : JsonNodeFactory.instance.objectNode();
        String level = row.path("level").asText("");
        if (!template.has("$schema")) {
            template.put(
                    "$schema",
                    "https://schema.management.azure.com/schemas/2019-04-01/" + level + "deploymentTemplate.json#");
        }
        template.put("contentVersion", "1.0.0.0");
        if (row.has("probe")) {
            ArrayNode resources = template.putArray("resources");
            ObjectNode resource = resources.addObject();
            resource.put("type", "My.Rp/probes").put("apiVersion", "2020-01-01").put("name", "probe");
            resource.set("properties", row.get("probe"));
        }
        return template;
    }

    private static TemplateOptions options(JsonNode row) {
        JsonNode at = row.path("at");
        Map<String, JsonNode> parameters = new HashMap<>();
        row.path("parameters").properties().forEach(p -> parameters.put(p.getKey(), p.getValue()));
        return Expanded.OPTIONS
                .withDestination(new Destination(
                        text(at, "subscription"),
                        text(at, "group"),
                        text(at, "location"),
                        text(at, "tenant"),
                        text(at, "managementGroup"),
                        text(at, "deployment")))
                .withParameters(parameters);
    }

    private static Optional<String> text(JsonNode at, String name) {
        return Optional.ofNullable(at.path(name).textValue());
    }
}
