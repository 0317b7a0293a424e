package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A plan for people: one line per object, under it the fields that change, at the end the count. */
public final class PlanText {
    private PlanText() {}

    /** Lines without line breaks and colour; an object's line starts with {@code +}, {@code ~}, {@code -} or {@code -/+}. */
    public static List<String> lines(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (Change change : plan.changes()) {
            lines.add(change.action().sign() + " " + change.kind().json() + " " + subject(change));
            fields(change).forEach(field -> lines.add("    " + field));
        }
        lines.add(summary(plan));
        return List.copyOf(lines);
    }

    /** One line: {@code plan: 2 to create, 1 to update, 0 to replace, 0 to delete}, or that there is nothing to do. */
    public static String summary(Plan plan) {
        return plan.isEmpty()
                ? "no changes: " + plan.scope() + " is as desired"
                : "plan: " + plan.count(Action.CREATE) + " to create, " + plan.count(Action.UPDATE) + " to update, "
                        + plan.count(Action.REPLACE) + " to replace, " + plan.count(Action.DELETE) + " to delete";
    }

    private static String subject(Change change) {
        return change.kind() == ResourceKind.ROLE_ASSIGNMENT ? role(change) : change.name();
    }

    private static String role(Change change) {
        ObjectNode body = change.after().or(change::before).orElseThrow();
        JsonNode properties = body.path("properties");
        String role = ArmIds.name(properties.path("roleDefinitionId").asText());
        String principal = properties.path("principalId").asText();
        return "role " + role + " for "
                + (principal.isEmpty() ? "the identity of " + assignment(body) : "principal " + principal);
    }

    private static String assignment(ObjectNode pendingBody) {
        return ArmIds.name(pendingBody.path(RoleGrant.PRINCIPAL_OF).asText());
    }

    private static List<String> fields(Change change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return List.of();
        }
        ObjectNode after = change.after().get();
        ObjectNode before =
                Canonical.relative(change.kind(), after, change.before().get());
        return FieldDiff.lines(withoutHash(before), withoutHash(Canonical.of(change.kind(), after)));
    }

    /** The hash changes with everything else and tells a reader nothing. */
    private static ObjectNode withoutHash(ObjectNode body) {
        ObjectNode copy = body.deepCopy();
        if (copy.at("/properties/metadata/safeguard") instanceof ObjectNode marker) {
            marker.remove("hash");
        }
        return copy;
    }
}
