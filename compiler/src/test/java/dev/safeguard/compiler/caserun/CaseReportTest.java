package dev.safeguard.compiler.caserun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.report.Ink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReportTest {
    private static final String CASES = """
            {"name": "right", "policy": {"if": {"field": "name", "equals": "a"}, "then": {"effect": "deny"}}, "resource": {"type": "a/b", "name": "a"}, "expect": "deny"}
            {"name": "wrong", "policy": {"if": {"field": "tags.x", "equals": "[concat('a','b')]"}, "then": {"effect": "deny"}}, "resource": {"type": "a/b", "name": "a"}, "expect": "deny"}
            {"name": "refused", "policy": {"if": {"field": "name"}, "then": {"effect": "deny"}}, "resource": {"type": "a/b", "name": "a"}, "expect": "deny"}
            {"name": "broken"
            """;

    private final Coverage coverage = new Coverage(name -> Optional.empty());

    private CaseReport report(Optional<String> names, boolean explain) throws IOException {
        CaseRunner runner = new CaseRunner(AliasCatalog.bundled(), name -> Optional.empty(), Instant.EPOCH);
        RunOptions options = new RunOptions(names.map(NamePattern::of), explain, true, false);
        CaseRun run = new CaseRun(runner, options, coverage, new Mutation(name -> Optional.empty()), warning -> {
            throw new AssertionError(warning);
        });
        CaseReader.read("a.jsonl", new ByteArrayInputStream(CASES.getBytes(StandardCharsets.UTF_8)), run);
        return run.finish();
    }

    private static Schema schema() throws IOException {
        try (InputStream text = CaseReport.class.getResourceAsStream("cases.schema.json")) {
            JsonNode schema = new ObjectMapper().readTree(Objects.requireNonNull(text));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        }
    }

    @Test
    void a_line_names_place_case_expectation_result_and_reason() throws IOException {
        assertThat(report(Optional.empty(), false).failures(Ink.PLAIN).lines())
                .containsExactly(
                        "a.jsonl:2:1: FAIL wrong: expected Deny, got none (field \"tags.x\" equals \"[concat('a','b')]\""
                                + " is false at tags.x (absent: the resource has no `tags`))",
                        "a.jsonl:3:1: FAIL refused: expected Deny, got invalid (condition without an operator, such as `equals`)",
                        "a.jsonl:4:18: FAIL SG0821: unexpected end-of-input: expected close marker for Object; correct the text there");
        assertThat(report(Optional.empty(), false).numbers(Ink.PLAIN)).isEqualTo("1 passed, 3 failed\n");
    }

    @Test
    void a_tree_shows_the_target_where_the_rule_computes_it() throws IOException {
        assertThat(report(Optional.empty(), true).failures(Ink.PLAIN))
                .contains("""
                            [-] compliant: Deny
                              [false] field "tags.x" equals "[concat('a','b')]", target "ab" (absent: the resource has no `tags`)
                        """.indent(0).replaceAll("(?m)^ {20}", ""));
    }

    @ParameterizedTest(name = "--case {0}")
    @CsvSource({"w*, 0, 2", "WRONG, 0, 2", "*r?ght, 1, 1", "nobody, 0, 1"})
    void names_choose_the_cases_and_broken_ones_always_count(String glob, int passed, int failed) throws IOException {
        assertThat(report(Optional.of(glob), false).numbers(Ink.PLAIN))
                .isEqualTo(passed + " passed, " + failed + " failed\n");
    }

    @Test
    void json_is_valid_against_the_published_schema() throws IOException {
        ObjectNode json = report(Optional.of("*"), true).json();
        json.set("coverage", coverage.json());

        assertThat(schema().validate(json)).isEmpty();
        assertThat(json.at("/explained/0/name").asText()).isEqualTo("right");
        assertThat(json.at("/failures/0/tree/children/0/pointer").asText()).isEqualTo("/policyRule/if");
    }

    @ParameterizedTest
    @CsvSource({
        "/summary, passed",
        "/failures/0, problem",
        "/failures/0/tree, text",
        "/coverage, policies",
        "/coverage/policies/0, conditions"
    })
    void a_fixed_member_that_is_missing_is_invalid(String where, String member) throws IOException {
        ObjectNode json = report(Optional.of("*"), true).json();
        json.set("coverage", coverage.json());
        ((ObjectNode) json.at(where)).remove(member);

        assertThat(schema().validate(json)).isNotEmpty();
    }
}
