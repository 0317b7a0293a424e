package dev.safeguard.deployer.azure;

import com.azure.core.http.HttpMethod;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.compliance.PolicyStates;
import dev.safeguard.deployer.deploy.ArmIds;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Policy states over plain ARM: the published Java client is a beta of 2021 for an API of 2019. */
final class AzurePolicyStates implements PolicyStates {
    private static final String INSIGHTS_VERSION = "2024-10-01";
    private static final String GROUPS_VERSION = "2023-04-01";
    private static final String STATES = "/providers/Microsoft.PolicyInsights/policyStates/latest/";

    /** Between polls when the service names no delay. */
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(15);

    private final ArmClient arm;

    AzurePolicyStates(ArmClient arm) {
        this.arm = arm;
    }

    @Override
    public List<ObjectNode> latest(String scope, String assignmentId) {
        String url = arm.url(scope + STATES + "queryResults", INSIGHTS_VERSION, filter(assignmentId));
        return arm.list(HttpMethod.POST, url, "@odata.nextLink");
    }

    @Override
    public ObjectNode summary(String scope, String assignmentId) {
        String url = arm.url(scope + STATES + "summarize", INSIGHTS_VERSION, filter(assignmentId));
        JsonNode first = arm.send(HttpMethod.POST, url).body().at("/value/0");
        if (first instanceof ObjectNode summary) {
            return summary;
        }
        throw new AzureFailure(
                AzureFailure.Kind.UNREADABLE, "Azure's summary of compliance is empty", "run the command again");
    }

    private static Map<String, String> filter(String assignmentId) {
        return Map.of("$filter", "PolicyAssignmentId eq '" + assignmentId.replace("'", "''") + "'");
    }

    @Override
    public List<String> subscriptionsBelow(String managementGroup) {
        String url = arm.url(ArmIds.managementGroup(managementGroup) + "/descendants", GROUPS_VERSION, Map.of());
        return arm.list(HttpMethod.GET, url, "nextLink").stream()
                .filter(row -> ArmIds.key(row.path("type").asText()).endsWith("/subscriptions"))
                .map(row -> row.path("name").asText())
                .sorted()
                .toList();
    }

    @Override
    public Evaluation evaluate(String subscriptionId) {
        String path = "/subscriptions/" + subscriptionId + STATES + "triggerEvaluation";
        String url = arm.url(path, INSIGHTS_VERSION, Map.of());
        return evaluation(subscriptionId, "", arm.send(HttpMethod.POST, url));
    }

    @Override
    public Evaluation progress(Evaluation evaluation) {
        ArmClient.Answer answer = arm.send(HttpMethod.GET, evaluation.location());
        return evaluation(evaluation.subscriptionId(), evaluation.location(), answer);
    }

    private static Evaluation evaluation(String subscriptionId, String polled, ArmClient.Answer answer) {
        String location = answer.header("Location").isEmpty() ? polled : answer.header("Location");
        return new Evaluation(subscriptionId, answer.status() == 202 ? location : "", delay(answer));
    }

    private static Duration delay(ArmClient.Answer answer) {
        String seconds = answer.header("Retry-After");
        return seconds.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : DEFAULT_WAIT;
    }
}
