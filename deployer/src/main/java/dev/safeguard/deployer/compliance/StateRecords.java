package dev.safeguard.deployer.compliance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.dsl.rule.Operator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads single records. Azure lower-cases many ids in them, so names are matched in any case. */
final class StateRecords {
    private static final String SUBSCRIPTIONS = "/subscriptions/";

    private final Map<String, String> controls = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final SortedMap<String, List<String>> citations;

    StateRecords(SortedMap<String, List<String>> citationsByControl) {
        this.citations = citationsByControl;
        citationsByControl.keySet().forEach(control -> controls.put(control, control));
    }

    ComplianceRow row(JsonNode row) {
        String reference = row.path("policyDefinitionReferenceId").asText();
        String control = controls.getOrDefault(reference, reference);
        String resource = row.path("resourceId").asText();
        return new ComplianceRow(
                control,
                citations.getOrDefault(control, List.of()),
                subscription(row, resource),
                resource,
                row.path("resourceType").asText(),
                ComplianceState.named(row.path("complianceState").asText()).orElse(ComplianceState.UNKNOWN),
                row.path("policyDefinitionAction").asText(),
                reasons(row.path("policyEvaluationDetails")));
    }

    private static String subscription(JsonNode row, String resource) {
        String told = row.path("subscriptionId").asText("");
        boolean inOne = resource.regionMatches(true, 0, SUBSCRIPTIONS, 0, SUBSCRIPTIONS.length());
        return told.isEmpty() && inOne
                ? resource.substring(SUBSCRIPTIONS.length()).split("/", 2)[0]
                : told;
    }

    private static List<Reason> reasons(JsonNode details) {
        return details.path("evaluatedExpressions")
                .valueStream()
                .map(StateRecords::reason)
                .toList();
    }

    private static Reason reason(JsonNode expression) {
        return new Reason(
                message(expression),
                text(expression.path("expression")),
                text(expression.path("path")),
                json(expression.path("targetValue")),
                json(expression.path("expressionValue")),
                text(expression.path("operator")));
    }

    /** Azure gives operator and outcome; a local Azure also says a reason where there is no operator. */
    private static String message(JsonNode expression) {
        boolean condemning = !expression.path("result").asText().equalsIgnoreCase("false");
        return text(expression.path("operator"))
                .flatMap(Operator::named)
                .map(operator -> Reason.requirement(operator, condemning))
                .or(() -> text(expression.path("reason")))
                .orElse("Current value must satisfy the condition.");
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(Predicate.not(String::isEmpty));
    }

    private static Optional<String> json(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.toString());
    }
}
