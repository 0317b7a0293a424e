package dev.safeguard.compiler.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a policy is a finding that says where. */
class MalformedPolicyTest {
    private static Reading read(String json) {
        return PolicyReader.read(new Source("p.json", json));
    }

    private static List<String> codes(Reading reading) {
        return reading.findings().stream().map(f -> f.code().label()).toList();
    }

    private static String rule(String condition) {
        return "{\"if\": " + condition + ", \"then\": {\"effect\": \"audit\"}}";
    }

    private static String then(String then) {
        return "{\"if\": {\"field\": \"type\", \"equals\": \"a/b\"}, \"then\": " + then + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # condition                                               | codes
        {}                                                        | SG0204 SG0205
        {"field": "type"}                                         | SG0205
        {"equals": "x"}                                           | SG0204
        {"field": "type", "value": 1, "equals": "x"}              | SG0204
        {"field": "type", "equals": "x", "like": "y"}             | SG0205
        {"field": "type", "equal": "x"}                           | SG0203 SG0205
        {"source": "action", "equals": "x"}                       | SG0203 SG0204
        {"field": 5, "equals": "x"}                               | SG0202
        {"field": "type", "exists": "maybe"}                      | SG0208
        {"allOf": {}}                                             | SG0202
        {"not": []}                                               | SG0202
        {"allOf": [], "field": "type"}                            | SG0206
        {"allOf": [5, {"field": "type"}]}                         | SG0202 SG0205
        {"count": {}, "equals": 1}                                | SG0207
        {"count": {"field": "a/b[*]", "value": []}, "equals": 1}  | SG0207
        {"count": {"field": "a/b[*]", "name": "n"}, "equals": 1}  | SG0207
        {"count": {"field": "a/b[*]", "were": {}}, "equals": 1}   | SG0207
        {"count": {"value": "x"}, "equals": 1}                    | SG0207
        {"count": {"value": "[[parameters('p')]"}, "equals": 1}   | SG0207
        {"count": {"value": [], "name": 5}, "equals": 1}          | SG0202
        {"count": {"value": [], "where": {}}, "equals": 1}        | SG0204 SG0205
        """)
    void malformed_conditions_are_refused(String condition, String codes) {
        Reading reading = read(rule(condition));

        assertThat(codes(reading)).containsExactly(codes.split(" ", -1));
        assertThat(reading.document()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                                                                  | SG0201
        {"effect": 5}                                                                       | SG0202
        {"effect": "modify"}                                                                | SG0209
        {"effect": "modify", "details": {"operations": []}}                                 | SG0209
        {"effect": "append", "details": []}                                                 | SG0209
        {"effect": "append", "details": [{"field": "x"}]}                                   | SG0201 SG0209
        {"effect": "auditIfNotExists", "details": {"existenceCondition": {}}}               | SG0201 SG0204 SG0205
        {"effect": "deployIfNotExists", "details": {"name": "a"}}                           | SG0209
        {"effect": "denyAction", "details": {"actionNames": []}}                            | SG0209
        {"effect": "audit", "details": "x"}                                                 | SG0202
        {"effect": "modify", "details": {"roleDefinitionIds": ["r"], "operations": [{"operation": "add", "field": "x"}]}} | SG0201
        """)
    void malformed_effects_are_refused(String then, String codes) {
        assertThat(codes(read(then(then)))).containsExactly(codes.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                     | SG0104
        // nothing                             | SG0104
        {                                      | SG0103
        {"if": }                               | SG0103
        {} {}                                  | SG0103
        []                                     | SG0202
        5                                      | SG0202
        {"a": 1}                               | SG0109
        {"properties": {"displayName": "x"}}   | SG0109
        {"properties": 5}                      | SG0202
        {"policyRule": 5}                      | SG0202
        {"policyRule": {}}                     | SG0201 SG0201
        {"a": 1, "a": 2}                       | SG0106 SG0109
        {"a": 1, "A": 2}                       | SG0107 SG0109
        {"a": 1e2000}                          | SG0108 SG0109
        {"type": "Microsoft.Authorization/policyDefinitions", "name": "x"} | SG0201
        """)
    void what_is_no_policy_is_a_finding(String json, String codes) {
        assertThat(codes(read(json))).containsExactly(codes.split(" ", -1));
    }

    @Test
    void a_finding_names_file_line_and_column() {
        Reading reading =
                read("{\n  \"if\": {\n    \"field\": \"type\",\n    \"equal\": \"x\"\n  },\n  \"then\": {}\n}");

        assertThat(reading.findings())
                .extracting(Finding::toString)
                .contains(
                        "p.json:4:5: error SG0203: unknown key `equal` in a condition; use `equals`",
                        "p.json:6:3: error SG0201: `then` has no `effect`; add `effect`");
    }

    @Test
    void bytes_that_are_not_utf8_are_a_finding() {
        byte[] bytes = "{\n\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PolicyReader.read("p.json", bytes).findings())
                .extracting(Finding::toString)
                .containsExactly("p.json:2:7: error SG0101: bytes that are not UTF-8; save the file as UTF-8");
    }

    @Test
    void depth_ends_in_a_finding_and_not_in_an_overflow() {
        String deep = "{\"not\": ".repeat(10_000) + "{}" + "}".repeat(10_000);

        assertThat(codes(read(rule(deep)))).containsExactly("SG0105");
    }

    @ParameterizedTest
    @CsvSource({"256, ''", "257, SG0110", "900, SG0110"})
    void a_value_too_deep_to_be_walked_is_a_finding(int depth, String code) {
        String value = "[".repeat(depth) + "]".repeat(depth);

        assertThat(codes(read(rule("{\"value\": " + value + ", \"exists\": true}"))))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void conditions_nest_as_deep_as_azure_allows() {
        String leaf = "{\"field\": \"type\", \"equals\": \"x\"}";

        assertThat(codes(read(rule("{\"not\": ".repeat(511) + leaf + "}".repeat(511)))))
                .isEmpty();
        assertThat(codes(read(rule("{\"allOf\": [".repeat(485) + leaf + "]}".repeat(485)))))
                .isEmpty();
        assertThat(codes(read(rule("{\"not\": ".repeat(512) + leaf + "}".repeat(512)))))
                .containsExactly("SG0401");
    }

    @Test
    void a_huge_text_is_refused_before_it_is_parsed(@TempDir Path folder) throws IOException {
        String huge = "{\"a\": \"" + "x".repeat(100 << 20) + "\"}";
        Path file = folder.resolve("huge.json");
        Files.writeString(file, huge);

        assertThat(codes(read(huge))).containsExactly("SG0102");
        assertThat(codes(PolicyReader.read(file))).containsExactly("SG0102");
    }
}
