package dev.safeguard.blueprints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.blueprints.ArmTypeFacts.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expanded resources against Azure's published specifications: nothing misspelt, nothing missing. */
class ArmShapeTest {
    private static final Set<String> OF_TEMPLATES = Set.of("id", "name", "type", "apiVersion");

    static List<Map<String, JsonNode>> parameterSets() {
        return Samples.parameterSets();
    }

    @Test
    void api_versions_exist() throws IOException {
        List<String> used = TemplateText.levels(Samples.template()).stream()
                .flatMap(level -> level.get("resources").valueStream())
                .map(r -> r.get("type").asText() + "@" + r.get("apiVersion").asText())
                .toList();
        assertThat(ArmTypeFacts.versions()).containsAll(used);
    }

    @ParameterizedTest
    @MethodSource("parameterSets")
    void bodies_have_the_shape_azure_publishes(Map<String, JsonNode> parameters) throws IOException {
        assertThat(problems(Samples.resources(parameters))).isEmpty();
    }

    @Test
    void a_misspelt_a_missing_and_a_wrong_property_are_found() throws IOException {
        ObjectNode account = Samples.resources(Samples.DEFAULTS).stream()
                .filter(r -> r.get("type").asText().equals("Microsoft.Storage/storageAccounts"))
                .findFirst()
                .orElseThrow();
        account.remove("kind");
        ((ObjectNode) account.get("properties")).put("minimumTlsVersions", "TLS1_2");
        ((ObjectNode) account.at("/properties/networkAcls")).put("defaultAction", "Reject");
        assertThat(problems(List.of(account)))
                .containsExactlyInAnyOrder(
                        "Microsoft.Storage/storageAccounts kind is missing",
                        "Microsoft.Storage/storageAccounts properties.minimumTlsVersions is not known",
                        "Microsoft.Storage/storageAccounts properties.networkAcls.defaultAction cannot be Reject");
    }

    private static List<String> problems(List<ObjectNode> resources) throws IOException {
        Set<String> types =
                resources.stream().map(r -> r.get("type").asText()).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Map<String, Row>> facts = ArmTypeFacts.properties(types);
        assertThat(facts.keySet()).containsAll(types);
        List<String> problems = new ArrayList<>();
        for (ObjectNode resource : resources) {
            String type = resource.get("type").asText();
            new Shape(type, facts.getOrDefault(type, Map.of()), problems)
                    .check("", resource.deepCopy().remove(OF_TEMPLATES));
        }
        return problems;
    }

    /** Walks one resource. */
    private record Shape(String type, Map<String, Row> rows, List<String> problems) {
        void check(String path, JsonNode node) {
            if (node.isObject()) {
                node.properties().forEach(member -> member(path, member.getKey(), member.getValue()));
                missing(path, node);
            } else if (node.isArray()) {
                node.forEach(item -> check(path + "[*]", item));
            }
        }

        private void member(String path, String name, JsonNode value) {
            String named = path.isEmpty() ? name : path + "." + name;
            String known = rows.containsKey(named) ? named : path + ".{*}";
            Row row = rows.get(known);
            if (row == null) {
                problem(named, "is not known");
            } else if (row.flags().contains("readOnly")) {
                problem(named, "cannot be set");
            } else if (value.isTextual() && !row.takes(value.textValue())) {
                problem(named, "cannot be " + value.textValue());
            } else {
                check(known, value);
            }
        }

        private void missing(String path, JsonNode node) {
            String prefix = path.isEmpty() ? "" : path + ".";
            rows.values().stream()
                    .filter(row ->
                            row.required() && row.always() && !row.flags().contains("readOnly"))
                    .filter(row -> row.path().startsWith(prefix))
                    .map(row -> row.path().substring(prefix.length()))
                    .filter(name -> name.matches("\\w+") && !node.has(name))
                    .filter(name -> !path.isEmpty() || !OF_TEMPLATES.contains(name))
                    .forEach(name -> problem(prefix + name, "is missing"));
        }

        private void problem(String path, String what) {
            problems.add(type + " " + path + " " + what);
        }
    }
}
