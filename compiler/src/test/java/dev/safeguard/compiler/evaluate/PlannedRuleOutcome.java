package dev.safeguard.compiler.evaluate;

import java.util.stream.Collectors;

/** A decision in the words of declarative cases, with the tree that explains it. */
record PlannedRuleOutcome(Decision decision, Decision interpreted, String warnings, String tree) {

    static PlannedRuleOutcome of(PlannedPolicy policy, Resource resource, Context context) {
        Decision decision = policy.decide(resource, context);
        Explanation explanation = policy.explain(resource, context);
        String warnings =
                explanation.decision().reasons().stream().map(Reason::message).collect(Collectors.joining("\n"));
        return new PlannedRuleOutcome(
                decision,
                policy instanceof PlannedRule rule ? rule.interpret(resource, context) : decision,
                warnings,
                explanation.trace().render());
    }

    /** Whether both evaluators came to that: an effect, {@code none}, {@code error}, or a kind of decision. */
    boolean accepts(String expected) {
        return accepts(decision, expected) && accepts(interpreted, expected);
    }

    private static boolean accepts(Decision decision, String expected) {
        return switch (expected) {
            case "none" -> decision instanceof Decision.Compliant || decision instanceof Decision.NotApplicable;
            case "compliant" -> decision instanceof Decision.Compliant;
            case "notApplicable" -> decision instanceof Decision.NotApplicable;
            case "notEvaluated" -> decision instanceof Decision.NotEvaluated;
            case "unknown" -> decision instanceof Decision.Unknown;
            case "error" -> decision instanceof Decision.Failed;
            default ->
                decision instanceof Decision.NonCompliant bad
                        && bad.effect().json().equalsIgnoreCase(expected);
        };
    }

    @Override
    public String toString() {
        return Decisions.name(decision) + " (planned), " + Decisions.name(interpreted) + " (interpreted)\n" + tree;
    }
}
