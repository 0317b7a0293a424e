package dev.safeguard.compiler.caserun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.compiler.report.TextTable;
import dev.safeguard.compiler.report.TextTable.Align;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many small changes of the policies under test their cases would notice. Holds the cases that pass until it is
 * asked.
 */
public final class Mutation {
    private static final int WIDTH = 100;

    private final PolicyLabels labels;
    private final Map<String, PolicyMutation> policies = new LinkedHashMap<>();

    /** @param controls how a control is called that a case names in its own way */
    public Mutation(Function<String, Optional<PolicyLabel>> controls) {
        this.labels = new PolicyLabels(controls);
    }

    /** A policy that counts even when no case is about it. */
    public void expect(PolicyLabel label, PolicyDefinition definition) {
        policies.put(label.id(), new PolicyMutation(label, definition));
    }

    /** A case that passes; one that fails could notice nothing. */
    void add(PolicyCase test, CaseRunner runner) {
        runner.definition(test)
                .ifPresent(definition -> policies.computeIfAbsent(
                                labels.identity(test),
                                id -> new PolicyMutation(labels.of(test, definition), definition))
                        .add(test));
    }

    /** Runs the cases of each policy on each of its mutants; takes seconds for hundreds of policies. */
    public Score score(CaseRunner runner) {
        return new Score(
                policies.values().stream().map(policy -> policy.score(runner)).toList());
    }

    /** What came of it. */
    public record Score(List<MutationScore> policies) {
        private Percent percent() {
            long killed = policies.stream().mapToLong(MutationScore::killed).sum();
            long all = policies.stream().mapToLong(MutationScore::mutants).sum();
            return new Percent(killed, all);
        }

        /** Whether less than so many of a hundred mutants were noticed. */
        public boolean isBelow(BigDecimal percent) {
            return percent().isBelow(percent);
        }

        /** A table of the policies, a line for each mutant that survived, a line with the whole. */
        public String text(Ink ink) {
            TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT)
                    .row("CONTROL", "KEY", "CASES", "KILLED");
            policies.forEach(policy -> policy.row(table, ink));
            StringBuilder text = new StringBuilder(String.join("\n", table.lines(WIDTH, 0))).append("\n\n");
            policies.forEach(policy -> policy.survivors()
                    .forEach(line -> text.append(policy.label().id() + " survived: " + line)
                            .append('\n')));
            return text.append(whole() + "\n").toString();
        }

        /** {@code 96.4 % of the mutants were killed (27 of 28)}. */
        public String whole() {
            return percent().rounded() + " % of the mutants were killed ("
                    + percent().part() + " of " + percent().whole() + ")";
        }

        /** {@code {mutants, killed, percent, policies: [{policy, key, cases, mutants, killed, survivors}]}}. */
        public ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("mutants", percent().whole()).put("killed", percent().part());
            json.put("percent", percent().rounded());
            ArrayNode rows = json.putArray("policies");
            policies.forEach(policy -> rows.add(policy.json()));
            return json;
        }
    }
}
