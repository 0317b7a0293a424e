package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.RequestContext;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the store says around a resource at one moment: its group, its subscription, the resources of each type. */
final class Surroundings implements RelatedResources {
    private final Store store;
    private final Instant now;
    private final Map<String, List<Resource>> byType = new HashMap<>();
    private final Map<ArmId, Optional<ObjectNode>> containers = new HashMap<>();

    Surroundings(Store store) {
        this.store = store;
        this.now = store.now();
    }

    @Override
    public List<Resource> ofType(String resourceType) {
        return byType.computeIfAbsent(
                resourceType.toLowerCase(Locale.ROOT),
                type -> store.ofType(type).stream()
                        .map(entry -> resource(entry.id(), entry.body()))
                        .toList());
    }

    /** The resource as policies see it: with its id, and containers under the type that rules name. */
    static Resource resource(ArmId id, ObjectNode body) {
        ObjectNode json = body.deepCopy();
        json.put("id", id.toString()).put("name", id.name()).put("type", id.type());
        return Resource.of(json);
    }

    Context request(ArmId resource, String apiVersion) {
        return around(Context.request(now).related(this), resource).request(RequestContext.ofVersion(apiVersion));
    }

    Context scan(ArmId resource) {
        return around(Context.scan(now).related(this), resource);
    }

    private Context around(Context context, ArmId resource) {
        Context inSubscription = resource.subscription()
                .flatMap(this::container)
                .map(context::subscription)
                .orElse(context);
        return resource.resourceGroup()
                .flatMap(this::container)
                .map(inSubscription::resourceGroup)
                .orElse(inSubscription);
    }

    private Optional<ObjectNode> container(ArmId id) {
        return containers.computeIfAbsent(id, this::body);
    }

    /** With tags, which {@code resourceGroup().tags} reads even when there are none. */
    private Optional<ObjectNode> body(ArmId container) {
        return store.find(container).map(Entry::body).map(body -> {
            ObjectNode copy = body.deepCopy();
            copy.set("tags", Json.object(body, "tags"));
            return copy;
        });
    }
}
