package dev.safeguard.compiler.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * One node of a decision tree: a combinator, a comparison, a member of a count, a related resource.
 *
 * @param text the node as the rule says it, such as {@code field "type" equals "Microsoft.Sql/servers"}
 * @param truth what it yielded; empty when an earlier sibling had settled the matter and it was not evaluated
 * @param expected the target value as JSON text
 * @param actual the current value as JSON text; empty when absent or not applicable
 * @param path where the value was looked for in the resource
 * @param note why the value is absent, what failed, which warning goes with it
 * @param pointer of the condition in the definition, such as {@code /policyRule/if/allOf/0}; empty for what is no
 *     condition of the rule
 */
public record Trace(
        String text,
        Optional<Truth> truth,
        Optional<String> expected,
        Optional<String> actual,
        Optional<String> path,
        Optional<String> note,
        List<Trace> children,
        Optional<String> pointer) {
    public Trace {
        children = List.copyOf(children);
    }

    /** A node that compares nothing itself. */
    static Trace group(String text, Optional<Truth> truth, Optional<String> note, List<Trace> children) {
        return new Trace(
                text, truth, Optional.empty(), Optional.empty(), Optional.empty(), note, children, Optional.empty());
    }

    /** The same node for a condition at that place of the definition. */
    Trace at(String place) {
        return new Trace(text, truth, expected, actual, path, note, children, Optional.of(place));
    }

    /** The same tree as one that stands for no conditions of the rule. */
    Trace nowhere() {
        List<Trace> moved = children.stream().map(Trace::nowhere).toList();
        return new Trace(text, truth, expected, actual, path, note, moved, Optional.empty());
    }

    /** The tree as indented lines, two spaces a level, with {@code \n} after each line. */
    public String render() {
        StringBuilder out = new StringBuilder();
        render(out, 0);
        return out.toString();
    }

    private void render(StringBuilder out, int depth) {
        out.append("  ".repeat(depth)).append(verdict()).append(' ').append(text);
        path.filter(p -> !text.contains(p)).ifPresent(p -> out.append(" at ").append(p));
        actual.ifPresent(a -> out.append(": ").append(a));
        expected.filter(e -> !text.endsWith(" " + e))
                .ifPresent(e -> out.append(", target ").append(e));
        note.ifPresent(n -> out.append(" (").append(n).append(')'));
        out.append('\n');
        children.forEach(child -> child.render(out, depth + 1));
    }

    private String verdict() {
        return truth.map(t -> "[" + t.name().toLowerCase(java.util.Locale.ROOT) + "]")
                .orElse("[-]");
    }
}
