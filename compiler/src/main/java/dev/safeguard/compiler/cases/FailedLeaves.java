package dev.safeguard.compiler.cases;

import dev.safeguard.compiler.evaluate.Trace;
import dev.safeguard.compiler.evaluate.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the comparisons that kept a condition from holding. */
final class FailedLeaves {
    private static final int SHOWN = 3;

    private FailedLeaves() {}

    /** {@code ": field "a" equals "b" is false at properties.a (absent)"}; empty when the tree does not tell. */
    static String of(Trace root) {
        List<String> leaves = root.children().stream()
                .flatMap(child -> responsible(child, Truth.FALSE))
                .map(FailedLeaves::line)
                .toList();
        if (leaves.isEmpty()) {
            return "";
        }
        String more = leaves.size() > SHOWN ? "; …" : "";
        return " (" + leaves.stream().limit(SHOWN).collect(Collectors.joining("; ")) + more + ")";
    }

    /** The leaves that gave the node its truth. */
    private static Stream<Trace> responsible(Trace node, Truth truth) {
        if (!node.truth().equals(Optional.of(truth))) {
            return Stream.empty();
        }
        boolean isLeaf = node.children().isEmpty() || node.expected().isPresent();
        Truth wanted = node.text().equals("not") ? truth.not() : truth;
        return isLeaf ? Stream.of(node) : node.children().stream().flatMap(child -> responsible(child, wanted));
    }

    private static String line(Trace leaf) {
        String truth = leaf.truth().equals(Optional.of(Truth.TRUE)) ? " is true" : " is false";
        String path = leaf.path().map(p -> " at " + p).orElse("");
        String value = leaf.actual().map(a -> ", current value " + a).orElse("");
        return leaf.text()
                + truth
                + path
                + value
                + leaf.note().map(n -> " (" + n + ")").orElse("");
    }
}
