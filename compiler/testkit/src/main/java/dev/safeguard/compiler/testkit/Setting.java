package dev.safeguard.compiler.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What surrounds the resource of a test: parameters, context, catalogue. */
record Setting(Map<String, JsonNode> parameters, Context context, AliasCatalog aliases) {
    static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000000";
    static final String GROUP_NAME = "test";
    static final String GROUP = SUBSCRIPTION + "/resourceGroups/" + GROUP_NAME;

    /** A request on the first of January 2026, in an untagged group of an untagged subscription. */
    static final Setting STANDARD = new Setting(
            Map.of(),
            Context.request(Instant.parse("2026-01-01T00:00:00Z"))
                    .resourceGroup(group())
                    .subscription(subscription()),
            AliasCatalog.bundled());

    Setting {
        parameters = Map.copyOf(parameters);
    }

    private static ObjectNode group() {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        group.put("id", GROUP).put("name", GROUP_NAME).put("location", "westeurope");
        group.put("type", "Microsoft.Resources/resourceGroups").putObject("tags");
        return group;
    }

    private static ObjectNode subscription() {
        ObjectNode subscription = JsonNodeFactory.instance.objectNode();
        subscription.put("id", SUBSCRIPTION).put("subscriptionId", SUBSCRIPTION.substring("/subscriptions/".length()));
        subscription.put("tenantId", "00000000-0000-0000-0000-000000000001").put("displayName", "test");
        subscription.putObject("tags");
        return subscription;
    }

    Setting parameter(String name, JsonNode value) {
        Map<String, JsonNode> all = new HashMap<>(parameters);
        all.put(name, value);
        return new Setting(all, context, aliases);
    }

    Setting context(Context context) {
        return new Setting(parameters, context, aliases);
    }

    Setting aliases(AliasCatalog aliases) {
        return new Setting(parameters, context, aliases);
    }

    /** The same group with one more tag. */
    Setting groupTag(String name, String value) {
        ObjectNode group = context.resourceGroup().orElseGet(Setting::group).deepCopy();
        group.withObject("tags").put(name, value);
        return context(context.resourceGroup(group));
    }
}
