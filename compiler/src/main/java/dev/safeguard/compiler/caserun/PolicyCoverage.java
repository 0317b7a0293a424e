package dev.safeguard.compiler.caserun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Trace;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.List;

/** What the cases of one policy have shown of it. */
final class PolicyCoverage {
    private final PolicyLabel label;
    private final LeafCoverage leaves;
    private final boolean isSeenHere;
    private int caught;
    private int notCaught;

    PolicyCoverage(PolicyLabel label, PolicyDefinition definition) {
        this.label = label;
        this.leaves = new LeafCoverage(definition);
        this.isSeenHere = !ProviderMode.decides(definition);
    }

    void add(boolean isCaught, Trace tree) {
        if (isCaught) {
            caught++;
        } else {
            notCaught++;
        }
        leaves.add(tree);
    }

    PolicyLabel label() {
        return label;
    }

    int caught() {
        return caught;
    }

    int notCaught() {
        return notCaught;
    }

    long covered() {
        return lines().stream().filter(LeafCoverage.Line::isCovered).count();
    }

    long all() {
        return lines().size();
    }

    private List<LeafCoverage.Line> lines() {
        return isSeenHere ? leaves.lines() : List.of();
    }

    /** A line for each comparison that was not seen both ways: {@code never false: field "a" equals "b"}. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (LeafCoverage.Line line : lines()) {
            if (!line.isCovered()) {
                gaps.add(gap(line) + ": " + line.condition());
            }
        }
        return gaps;
    }

    private static String gap(LeafCoverage.Line line) {
        if (!line.seenTrue() && !line.seenFalse()) {
            return "never reached";
        }
        return line.seenTrue() ? "never false" : "never true";
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("policy", label.id());
        if (!label.key().isEmpty()) {
            json.put("key", label.key());
        }
        json.put("caught", caught).put("notCaught", notCaught);
        json.put("leaves", all()).put("covered", covered());
        ArrayNode conditions = json.putArray("conditions");
        lines().forEach(line -> conditions
                .addObject()
                .put("pointer", line.pointer())
                .put("condition", line.condition())
                .put("true", line.seenTrue())
                .put("false", line.seenFalse()));
        return json;
    }
}
