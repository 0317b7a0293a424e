package dev.safeguard.deployer.compliance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** The port to Azure's compliance records. Every method may throw {@code AzureFailure}. */
public interface PolicyStates {
    /** The newest record of each resource and policy of that assignment, at and below {@code scope}; all pages. */
    List<ObjectNode> latest(String scope, String assignmentId);

    /** Azure's own summary of the same records: counts by definition and by group, without resources. */
    ObjectNode summary(String scope, String assignmentId);

    /** Ids (GUIDs) of the subscriptions below a management group, at every level, sorted. */
    List<String> subscriptionsBelow(String managementGroup);

    /** Asks for a new evaluation of a subscription; takes minutes to hours. */
    Evaluation evaluate(String subscriptionId);

    /** How an evaluation that was asked for stands. */
    Evaluation progress(Evaluation evaluation);

    /**
     * An evaluation under way.
     *
     * @param location where to ask for its progress; empty when finished
     * @param delay how long to wait before asking
     */
    record Evaluation(String subscriptionId, String location, Duration delay) {
        public boolean finished() {
            return location.isEmpty();
        }
    }
}
