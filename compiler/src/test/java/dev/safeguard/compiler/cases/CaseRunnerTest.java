package dev.safeguard.compiler.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseRunnerTest {
    private static final CaseRunner RUNNER =
            new CaseRunner(AliasCatalog.bundled(), name -> Optional.empty(), Instant.parse("2026-01-01T00:00:00Z"));

    private static String run(String yaml) {
        CaseFile file = CaseReader.read(new Source("cases.yaml", yaml));
        assertThat(file.broken()).isEmpty();
        return RUNNER.run(file.cases().get(0)).failure().orElse("passed");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # condition                                          | effect   | expected | what becomes of it
                    {field: name, equals: A}                             | deny     | Deny     | passed
                    {field: name, equals: A}                             | deny     | DENY     | passed
                    {field: name, equals: A}                             | audit    | deny     | expected Deny, got Audit
                    {field: name, equals: b}                             | deny     | none     | passed
                    {field: name, equals: b}                             | deny     | deny     | expected Deny, got none
                    {field: name, equals: a}                             | disabled | none     | passed
                    {field: name, equals: a}                             | disabled | disabled | passed
                    {value: "[substring('a', 5)]", equals: a}            | deny     | error    | passed
                    {value: "[utcNow()]", greater: "2025-12-31T00:00:00Z"} | deny   | deny     | passed
                    {field: name, equal: a}                              | deny     | invalid  | passed
                    {field: name, equals: a}                             | denny    | invalid  | passed
                    {field: name, equals: a}                             | deny     | invalid  | expected invalid, got Deny
                    {value: "[parameters('x')]", equals: a}              | deny     | invalid  | passed
                    """)
    void compares_what_comes_out_with_what_is_expected(
            String condition, String effect, String expected, String becomes) {
        String yaml = "policy: {if: " + condition + ", then: {effect: " + effect + "}}\n"
                + "resource: {type: a/b, name: a}\nexpect: " + expected + "\n";

        assertThat(run(yaml)).startsWith(becomes);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # a bare rule declares nothing
            {p: a}         | {field: name, equals: "[parameters('P')]"}                    | deny
            {p: [a, b]}    | {field: name, in: "[parameters('p')]"}                        | deny
            {p: {x: a}}    | {field: name, equals: "[parameters('p').x]"}                  | deny
            {p: 3, q: 1.5} | {value: "[parameters('p')]", greater: "[parameters('q')]"}    | deny
            {p: true}      | {value: "[parameters('p')]", equals: true}                    | deny
            {p: [a]}       | {field: name, equals: "[parameters('p')]"}                    | invalid
            {q: a}         | {field: name, equals: "[parameters('p')]"}                    | invalid
            {p: a, q: a}   | {field: name, equals: "[parameters('p')]"}                    | invalid
            {q: a}         | {field: name, equals: a}                                      | invalid
            """)
    void the_values_of_a_case_declare_the_parameters_of_a_bare_rule(
            String parameters, String condition, String expected) {
        String yaml = "policy: {if: " + condition + ", then: {effect: deny}}\n" + "parameters: " + parameters
                + "\nresource: {type: a/b, name: a}\nexpect: " + expected + "\n";

        assertThat(run(yaml)).isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({"1048576, deny", "1048577, invalid"})
    void a_body_larger_than_a_request_is_refused(int bytes, String expected) {
        String rule = "{\"if\":{\"field\":\"name\",\"notEquals\":\"\"},\"then\":{\"effect\":\"deny\"}}";
        String filled = rule.replace("\"\"}", "\"" + "x".repeat(bytes - rule.length()) + "\"}");

        assertThat(run("policy: " + filled + "\nresource: {type: a/b, name: a}\nexpect: " + expected))
                .isEqualTo("passed");
    }

    @Test
    void a_definition_declares_its_parameters_itself() {
        assertThat(run("""
                policy: {policyRule: {if: {field: name, equals: a}, then: {effect: deny}}}
                parameters: {p: a}
                resource: {type: a/b, name: a}
                expect: invalid
                """)).isEqualTo("passed");
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 985})
    void what_is_nested_as_deep_as_a_case_may_be_is_compared_and_shown(int depth) {
        String deep = "[".repeat(depth) + "]".repeat(depth);
        String json = """
                {"policy": {"if": {"field": "tags", "exists": true}, "then": {"effect": "deny"}},
                 "resource": {"type": "a/b", "name": "a", "tags": {"a": %s}}, "expect": "deny"}
                """.formatted(deep);

        assertThat(run(json)).isEqualTo("passed");
    }

    @Test
    void details_must_be_contained() {
        String modify = """
                policy:
                  if: {field: type, equals: Microsoft.Storage/storageAccounts}
                  then:
                    effect: modify
                    details:
                      roleDefinitionIds: [/providers/Microsoft.Authorization/roleDefinitions/x]
                      operations: [{operation: addOrReplace, field: "tags['env']", value: "[concat('pr', 'od')]"}]
                resource: {type: Microsoft.Storage/storageAccounts, name: a, tags: {env: test}}
                expect: modify
                """;
        assertThat(
                        run(
                                modify
                                        + "details: {operations: [{operation: ADDORREPLACE, value: prod}], resource: {tags: {env: prod}}}"))
                .isEqualTo("passed");
        assertThat(run(modify + "details: {resource: {tags: {env: test}}}"))
                .isEqualTo("details/resource/tags/env: wanted \"test\", got \"prod\"");
    }

    @Test
    void a_policy_with_a_key_twice_is_invalid() {
        CaseFile file = CaseReader.read(new Source("a.json", """
                {"policy": {"if": {"field": "name", "equals": "a", "equals": "b"}, "then": {"effect": "deny"}},
                 "resource": {"type": "a/b", "name": "b"}, "expect": "invalid"}
                """));

        assertThat(RUNNER.run(file.cases().get(0)).passed()).isTrue();
    }

    @Test
    void related_resources_satisfy_an_existence_check() {
        String yaml = """
                policy:
                  if: {field: type, equals: Microsoft.Sql/servers}
                  then:
                    effect: auditIfNotExists
                    details: {type: Microsoft.Sql/servers/databases, existenceCondition: {field: name, equals: db}}
                resource: {type: Microsoft.Sql/servers, name: srv}
                """;

        assertThat(run(yaml + "expect: auditIfNotExists")).isEqualTo("passed");
        assertThat(run(yaml + "related: [{type: Microsoft.Sql/servers/databases, name: srv/db}]\nexpect: none"))
                .isEqualTo("passed");
    }

    @Test
    void a_policy_file_is_relative_to_the_case_file(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("policies"));
        Files.writeString(
                folder.resolve("policies/a.json"),
                "{\"policyRule\": {\"if\": {\"field\": \"name\", \"equals\": \"a\"}, \"then\": {\"effect\": \"audit\"}}}");
        String yaml = "policyFile: policies/%s.json\nresource: {type: a/b, name: a}\nexpect: audit\n";
        String name = folder.resolve("cases.yaml").toString();

        assertThat(failure(name, yaml.formatted("a"))).isEqualTo("passed");
        assertThat(failure(name, yaml.formatted("none")))
                .isEqualTo("cannot read policyFile `policies/none.json`; the path is relative to the case file");
    }

    private static String failure(String name, String yaml) {
        CaseFile file = CaseReader.read(new Source(name, yaml));
        return RUNNER.run(file.cases().get(0)).failure().orElse("passed");
    }

    @Test
    void a_listing_that_is_none_breaks_the_case() {
        assertThat(run("""
                        policy: {if: {field: name, equals: a}, then: {effect: deny}}
                        aliases: [{nonsense: true}]
                        resource: {type: a/b, name: a}
                        expect: deny
                        """)).startsWith("aliases: ");
    }
}
