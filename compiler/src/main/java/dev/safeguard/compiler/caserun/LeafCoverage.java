package dev.safeguard.compiler.caserun;

import dev.safeguard.compiler.evaluate.RuleLeaves;
import dev.safeguard.compiler.evaluate.Trace;
import dev.safeguard.compiler.evaluate.Truth;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which comparisons of a policy were seen true, and which false, while its cases ran. What a decision did not come to,
 * because an earlier condition had settled it, was not seen. Of a count, the first members are looked into.
 */
final class LeafCoverage {
    private final List<RuleLeaves.Leaf> leaves;
    private final Map<String, Set<Truth>> seen = new HashMap<>();

    /** A policy of which nothing has been seen yet. */
    LeafCoverage(PolicyDefinition definition) {
        this.leaves = RuleLeaves.of(definition.rule());
    }

    /** Takes in the decision tree of a case of the policy. */
    void add(Trace tree) {
        tree.pointer()
                .ifPresent(
                        pointer -> tree.truth().ifPresent(truth -> seen(pointer).add(truth)));
        tree.children().forEach(this::add);
    }

    private Set<Truth> seen(String pointer) {
        return seen.computeIfAbsent(pointer, p -> EnumSet.noneOf(Truth.class));
    }

    /** One comparison and what was seen of it. */
    record Line(String pointer, String condition, boolean seenTrue, boolean seenFalse) {
        boolean isCovered() {
            return seenTrue && seenFalse;
        }
    }

    /** The comparisons in document order. */
    List<Line> lines() {
        return leaves.stream().map(this::line).toList();
    }

    private Line line(RuleLeaves.Leaf leaf) {
        Set<Truth> truths = seen(leaf.pointer());
        return new Line(leaf.pointer(), leaf.text(), truths.contains(Truth.TRUE), truths.contains(Truth.FALSE));
    }
}
