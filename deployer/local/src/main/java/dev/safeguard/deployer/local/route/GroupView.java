package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.arm.Query;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Hierarchy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a GET of a management group shows, with what {@code $expand} asks for. */
final class GroupView {
    private static final String SUBSCRIPTION = "/subscriptions";

    private final Hierarchy hierarchy;

    GroupView(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** As in a list: without details. */
    static ObjectNode brief(Entry group) {
        ObjectNode brief = group.body().deepCopy();
        Json.object(brief, "properties").remove("details");
        return brief;
    }

    ObjectNode full(Entry group, Query query) {
        ObjectNode full = group.body().deepCopy();
        ObjectNode properties = Json.object(full, "properties");
        ObjectNode details = Json.object(properties, "details");
        switch (query.get("$expand").orElse("")) {
            case "children" ->
                properties.set(
                        "children",
                        children(
                                group.id(),
                                query.get("$recurse").orElse("false").equalsIgnoreCase("true")));
            case "path" -> details.set("path", above(group.id(), true));
            case "ancestors" -> {
                details.set("managementGroupAncestorsChain", above(group.id(), false));
                details.set("managementGroupAncestors", Json.strings(names(group.id())));
            }
            default -> {}
        }
        return full;
    }

    private List<String> names(ArmId group) {
        List<String> names = hierarchy.managementGroups(group);
        return names.subList(1, names.size());
    }

    /** @param rootFirst {@code path} begins at the root, the chain of ancestors at the parent */
    private JsonNode above(ArmId group, boolean rootFirst) {
        List<ObjectNode> chain = new ArrayList<>();
        for (String name : names(group)) {
            chain.add(Json.object()
                    .put("name", name)
                    .put("displayName", hierarchy.displayName(ArmId.managementGroup(name))));
        }
        if (rootFirst) {
            Collections.reverse(chain);
        }
        return Json.array(chain);
    }

    private JsonNode children(ArmId group, boolean recurse) {
        List<ObjectNode> all = new ArrayList<>();
        for (Entry child : hierarchy.childGroups(group)) {
            ObjectNode row = row(child, Hierarchy.GROUPS, hierarchy.displayName(child.id()));
            if (recurse) {
                row.set("children", children(child.id(), true));
            }
            all.add(row);
        }
        for (Entry subscription : hierarchy.subscriptionsIn(group)) {
            all.add(row(subscription, SUBSCRIPTION, title(subscription)));
        }
        return Json.array(all);
    }

    static String title(Entry subscription) {
        return Json.text(subscription.body(), "displayName")
                .orElse(subscription.id().name());
    }

    private static ObjectNode row(Entry entry, String type, String displayName) {
        return Json.object()
                .put("id", entry.id().toString())
                .put("type", type)
                .put("name", entry.id().name())
                .put("displayName", displayName);
    }
}
