package dev.safeguard.compiler.caserun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.report.Ink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final String RULES = "Microsoft.Network/networkSecurityGroups/securityRules[*]";
    private static final String COUNTING = """
            {"policy": {"if": {"allOf": [
               {"field": "type", "equals": "Microsoft.Network/networkSecurityGroups"},
               {"count": {"field": "%1$s", "where": {"not": {"field": "%1$s.access", "equals": "Deny"}}}, "greater": 0}]},
               "then": {"effect": "audit"}},
             "resource": {"type": "Microsoft.Network/networkSecurityGroups", "name": "n", "properties": {"securityRules": [%2$s]}},
             "expect": "%3$s"}
            """;
    private static final String RELATED = """
            {"policy": {"if": {"field": "type", "equals": "Microsoft.Sql/servers"},
               "then": {"effect": "auditIfNotExists", "details": {"type": "Microsoft.Sql/servers/databases",
                 "existenceCondition": {"anyOf": [{"field": "name", "equals": "db"}, {"field": "name", "equals": "other"}]}}}},
             "resource": {"type": "Microsoft.Sql/servers", "name": "s"},
             "related": [{"type": "Microsoft.Sql/servers/databases", "name": "s/%s"}], "expect": "%s"}
            """;

    private static Coverage covered(String... cases) {
        Coverage coverage = new Coverage(name -> Optional.empty());
        CaseRunner runner = new CaseRunner(AliasCatalog.bundled(), name -> Optional.empty(), Instant.EPOCH);
        RunOptions options = new RunOptions(Optional.empty(), false, true, false);
        CaseRun run = new CaseRun(runner, options, coverage, new Mutation(name -> Optional.empty()), warning -> {
            throw new AssertionError(warning);
        });
        for (String text : cases) {
            CaseReader.read(new Source("a.json", text)).cases().forEach(run::sound);
        }
        assertThat(run.finish().isBad()).isFalse();
        return coverage;
    }

    private static List<String> lines(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        for (JsonNode condition : coverage.json().at("/policies/0/conditions")) {
            lines.add(condition.path("pointer").asText().replace("/policyRule", "") + " " + condition.path("true") + " "
                    + condition.path("false"));
        }
        return lines;
    }

    private static String rule(String access) {
        return "{\"properties\": {\"access\": \"" + access + "\"}}";
    }

    @Test
    void what_a_resource_provider_decides_has_no_leaves_here() {
        Coverage coverage = covered("""
                {"policy": {"mode": "Microsoft.Kubernetes.Data", "policyRule": {
                   "if": {"field": "type", "equals": "Microsoft.ContainerService/managedClusters"}, "then": {"effect": "deny"}}},
                 "resource": {"type": "Microsoft.ContainerService/managedClusters", "name": "c"}, "expect": "none"}
                """);

        assertThat(lines(coverage)).isEmpty();
        assertThat(coverage.isBelow(BigDecimal.valueOf(100))).isFalse();
    }

    @Test
    void a_count_and_the_conditions_inside_it_are_leaves() {
        assertThat(lines(covered(COUNTING.formatted(RULES, rule("Allow"), "audit"))))
                .containsExactly(
                        "/if/allOf/0 true false", "/if/allOf/1 true false", "/if/allOf/1/count/where/not false true");
        assertThat(lines(covered(
                        COUNTING.formatted(RULES, rule("Allow") + "," + rule("Deny"), "audit"),
                        COUNTING.formatted(RULES, rule("Deny"), "none"))))
                .containsExactly(
                        "/if/allOf/0 true false", "/if/allOf/1 true true", "/if/allOf/1/count/where/not true true");
    }

    @Test
    void the_existence_condition_has_leaves_and_what_is_not_reached_is_not_seen() {
        assertThat(lines(covered(RELATED.formatted("db", "none"))))
                .containsExactly(
                        "/if true false",
                        "/then/details/existenceCondition/anyOf/0 true false",
                        "/then/details/existenceCondition/anyOf/1 false false");
        assertThat(lines(covered(RELATED.formatted("x", "auditIfNotExists"), RELATED.formatted("other", "none"))))
                .containsExactly(
                        "/if true false",
                        "/then/details/existenceCondition/anyOf/0 false true",
                        "/then/details/existenceCondition/anyOf/1 true true");
    }

    @Test
    void the_share_is_rounded_down_and_compared_exactly() {
        Coverage third = covered(RELATED.formatted("x", "auditIfNotExists"), RELATED.formatted("other", "none"));

        assertThat(third.whole()).isEqualTo("33.3 % of the conditions were seen both true and false (1 of 3)");
        assertThat(third.isBelow(new BigDecimal("33.33"))).isFalse();
        assertThat(third.isBelow(new BigDecimal("33.34"))).isTrue();
        assertThat(third.text(Ink.PLAIN)).contains("a.json:1:1 never false: field \"type\" equals");
    }

    @Test
    void a_policy_without_cases_counts_when_it_is_expected() {
        Coverage coverage = covered(RELATED.formatted("db", "none"));
        assertThat(coverage.json().path("leaves").asInt()).isEqualTo(3);

        ObjectNode none = new Coverage(name -> Optional.empty()).json();
        assertThat(none.path("percent").decimalValue()).isEqualByComparingTo("100");
    }
}
