package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.policy.ResourceSelector.Target;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A policy exemption as stored.
 *
 * @param scope what is exempted, with all below it
 * @param references members of the initiative; none means all
 * @param expiresOn from this instant it is no longer honoured
 */
record Exemption(
        ArmId scope,
        ArmId assignment,
        List<String> references,
        Optional<Instant> expiresOn,
        List<ResourceSelector> selectors) {

    static Exemption of(Entry entry) {
        ObjectNode properties = Json.object(entry.body(), "properties");
        return new Exemption(
                entry.id().scope(),
                ArmId.of(Json.text(properties, "policyAssignmentId").orElse("")),
                Json.texts(properties, "policyDefinitionReferenceIds"),
                Json.text(properties, "expiresOn").flatMap(Exemption::instant),
                ResourceSelector.all(properties));
    }

    /** An ISO-8601 instant, which must name its offset; empty when it cannot be read. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean isActive(Instant now) {
        return expiresOn.filter(end -> !end.isAfter(now)).isEmpty();
    }

    boolean covers(ArmId resource, Target target, ArmId of, Hierarchy hierarchy) {
        return assignment.equals(of)
                && (references.isEmpty()
                        || target.referenceId()
                                .filter(id -> references.stream().anyMatch(id::equalsIgnoreCase))
                                .isPresent())
                && hierarchy.isAtOrBelow(resource, scope)
                && ResourceSelector.anyHolds(selectors, target);
    }
}
