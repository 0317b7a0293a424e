package dev.safeguard.compiler.caserun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.report.Ink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many changes of a policy its cases notice. */
class MutationTest {
    /** {@code type} is a and {@code name} is b: two parts, each with an operator and a value, six mutants. */
    private static final String CASE = """
            {"policy": {"if": {"allOf": [{"field": "type", "equals": "a/a"}, {"field": "name", "equals": "b"}]},
               "then": {"effect": "audit"}}, "resource": {"type": "%s", "name": "%s"}, "expect": "%s"}
            """;

    private static Mutation.Score score(String... cases) {
        Mutation mutation = new Mutation(name -> Optional.empty());
        CaseRunner runner = new CaseRunner(AliasCatalog.bundled(), name -> Optional.empty(), Instant.EPOCH);
        RunOptions options = new RunOptions(Optional.empty(), false, false, true);
        CaseRun run = new CaseRun(runner, options, new Coverage(name -> Optional.empty()), mutation, warning -> {
            throw new AssertionError(warning);
        });
        for (String text : cases) {
            CaseReader.read(new Source("a.json", text)).cases().forEach(run::sound);
        }
        run.finish();
        return mutation.score(runner);
    }

    @Test
    void cases_that_show_each_part_true_and_false_notice_everything() {
        Mutation.Score all = score(
                CASE.formatted("a/a", "b", "audit"),
                CASE.formatted("a/a", "x", "none"),
                CASE.formatted("x/x", "b", "none"));

        assertThat(all.whole()).isEqualTo("100.0 % of the mutants were killed (6 of 6)");
        assertThat(all.isBelow(BigDecimal.valueOf(100))).isFalse();
    }

    @Test
    void what_nothing_notices_is_listed_with_its_place() {
        Mutation.Score some = score(CASE.formatted("a/a", "b", "audit"), CASE.formatted("a/a", "x", "none"));

        assertThat(some.whole()).isEqualTo("83.3 % of the mutants were killed (5 of 6)");
        assertThat(some.isBelow(new BigDecimal("83.34"))).isTrue();
        assertThat(some.text(Ink.PLAIN))
                .contains("a.json:1:1 survived: /policyRule/if/allOf/0 is left out")
                .contains("5/6");
        JsonNode policy = some.json().at("/policies/0");
        assertThat(policy.path("cases").asInt()).isEqualTo(2);
        assertThat(policy.at("/survivors/0").toString())
                .isEqualTo("{\"pointer\":\"/policyRule/if/allOf/0\",\"change\":\"is left out\"}");
    }

    @Test
    void a_case_that_fails_notices_nothing() {
        Mutation.Score none = score(CASE.formatted("a/a", "b", "deny"));

        assertThat(none.json().path("policies")).isEmpty();
    }

    @Test
    void all_cases_of_a_policy_count_as_one_policy() {
        assertThat(score(CASE.formatted("a/a", "b", "audit"), CASE.formatted("a/a", "x", "none"))
                        .policies())
                .hasSize(1)
                .isEqualTo(List.copyOf(score(CASE.formatted("a/a", "b", "audit"), CASE.formatted("a/a", "x", "none"))
                        .policies()));
    }
}
