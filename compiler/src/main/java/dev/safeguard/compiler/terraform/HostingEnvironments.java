package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An app is in the App Service Environment of its plan: the service says so of the app, its configuration does not. */
final class HostingEnvironments {
    private static final List<String> PLANS = List.of("service_plan_id", "app_service_plan_id");
    private static final String PROFILE = "hostingEnvironmentProfile";

    private HostingEnvironments() {}

    /** Tells the apps, once all resources are known. */
    static void apply(Assembly assembly, Ids ids) {
        for (Emitted app : assembly.ofType("Microsoft.Web/sites")) {
            PLANS.stream()
                    .flatMap(plan -> ids.reach(app.planned(), plan).id().stream())
                    .flatMap(id -> assembly.byId(id).stream())
                    .map(plan -> plan.json().path("properties").path(PROFILE))
                    .filter(JsonNode::isObject)
                    .findFirst()
                    .ifPresent(profile -> put(app, profile));
        }
    }

    private static void put(Emitted app, JsonNode profile) {
        if (app.json().path("properties") instanceof ObjectNode properties) {
            properties.set(PROFILE, profile.deepCopy());
        }
    }
}
