package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.deployer.local.arm.Json;

/** Why a policy decided as it did, in the shape of ARM's {@code policyEvaluationDetails}. */
final class EvaluationDetails {
    private EvaluationDetails() {}

    static ObjectNode json(Decision decision) {
        return Json.object()
                .set(
                        "evaluatedExpressions",
                        Json.array(decision.reasons().stream()
                                .map(EvaluationDetails::expression)
                                .toList()));
    }

    private static ObjectNode expression(Reason reason) {
        ObjectNode json = Json.object();
        json.put("result", "True");
        reason.field().ifPresent(field -> json.put("expression", field).put("expressionKind", "Field"));
        reason.path().ifPresent(path -> json.put("path", path));
        reason.actual().ifPresent(actual -> json.set("expressionValue", value(actual)));
        reason.expected().ifPresent(expected -> json.set("targetValue", value(expected)));
        reason.operator().ifPresent(operator -> json.put("operator", operator));
        json.put("reason", reason.message());
        return json;
    }

    /** The engine gives values as JSON text, which it shortens when long; then it is JSON no more. */
    private static JsonNode value(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
