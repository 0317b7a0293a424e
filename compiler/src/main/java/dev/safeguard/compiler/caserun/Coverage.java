package dev.safeguard.compiler.caserun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.cases.CaseExplanation;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.compiler.report.TextTable;
import dev.safeguard.compiler.report.TextTable.Align;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which comparisons of the policies under test were seen both true and false while the cases ran. */
public final class Coverage {
    private static final int WIDTH = 100;

    private final PolicyLabels labels;
    private final Map<String, PolicyCoverage> policies = new LinkedHashMap<>();

    /** @param controls how a control is called that a case names in its own way */
    public Coverage(Function<String, Optional<PolicyLabel>> controls) {
        this.labels = new PolicyLabels(controls);
    }

    /** A policy that counts even when no case is about it. */
    public void expect(PolicyLabel label, PolicyDefinition definition) {
        policies.put(label.id(), new PolicyCoverage(label, definition));
    }

    void add(PolicyCase test, CaseExplanation explanation) {
        PolicyDefinition definition = explanation.definition();
        policies.computeIfAbsent(
                        labels.identity(test), id -> new PolicyCoverage(labels.of(test, definition), definition))
                .add(test.expect().isEffect(), explanation.explanation().trace());
    }

    private long covered() {
        return policies.values().stream().mapToLong(PolicyCoverage::covered).sum();
    }

    private long all() {
        return policies.values().stream().mapToLong(PolicyCoverage::all).sum();
    }

    /** Whether less than so many of a hundred comparisons were seen both ways. */
    public boolean isBelow(BigDecimal percent) {
        return percent().isBelow(percent);
    }

    private Percent percent() {
        return new Percent(covered(), all());
    }

    /** A table of the policies, a line for each gap, a line with the whole. */
    public String text(Ink ink) {
        TextTable table = TextTable.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT)
                .row("CONTROL", "KEY", "CAUGHT", "NOT CAUGHT", "COVERED");
        policies.values().forEach(policy -> row(table, policy, ink));
        StringBuilder text = new StringBuilder(String.join("\n", table.lines(WIDTH, 0))).append("\n\n");
        for (PolicyCoverage policy : policies.values()) {
            policy.gaps()
                    .forEach(gap -> text.append(policy.label().id() + " " + gap).append('\n'));
        }
        return text.append(whole() + "\n").toString();
    }

    private static void row(TextTable table, PolicyCoverage policy, Ink ink) {
        String covered = policy.covered() + "/" + policy.all();
        table.row(
                policy.label().id(),
                policy.label().key(),
                number(policy.caught(), ink),
                number(policy.notCaught(), ink),
                policy.covered() < policy.all() ? ink.red(covered) : covered);
    }

    private static String number(int cases, Ink ink) {
        return cases == 0 ? ink.red("0") : Integer.toString(cases);
    }

    /** {@code 93.1 % of the conditions were seen both true and false (27 of 29)}. */
    public String whole() {
        return percent().rounded() + " % of the conditions were seen both true and false (" + covered() + " of " + all()
                + ")";
    }

    /** {@code {leaves, covered, percent, policies: [{policy, key, caught, notCaught, leaves, covered, conditions}]}}. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("leaves", all())
                .put("covered", covered())
                .put("percent", percent().rounded());
        ArrayNode rows = json.putArray("policies");
        policies.values().forEach(policy -> rows.add(policy.json()));
        return json;
    }
}
