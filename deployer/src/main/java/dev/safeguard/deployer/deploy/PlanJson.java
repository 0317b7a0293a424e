package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A plan as JSON. */
final class PlanJson {
    private PlanJson() {}

    static ObjectNode write(Plan plan) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("formatVersion", Plan.FORMAT)
                .put("toolVersion", plan.toolVersion())
                .put("tenant", plan.tenant())
                .put("endpoint", plan.endpoint())
                .put("scope", plan.scope())
                .put("owner", plan.owner())
                .put("stateHash", plan.stateHash());
        ArrayNode changes = json.putArray("changes");
        plan.changes().forEach(change -> changes.add(write(change)));
        return json;
    }

    private static ObjectNode write(Change change) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("action", change.action().json())
                .put("kind", change.kind().json())
                .put("id", change.id());
        change.before().ifPresent(body -> json.set("before", body));
        change.after().ifPresent(body -> json.set("after", body));
        return json;
    }
}
