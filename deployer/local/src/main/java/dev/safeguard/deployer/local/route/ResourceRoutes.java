package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.policy.Enforcement;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Scopes;
import dev.safeguard.deployer.local.store.Store;
import java.util.Optional;

/** Any resource of any provider by its id: at a resource group, a subscription, or on another resource. */
final class ResourceRoutes {
    private final Store store;
    private final Paging paging;
    private final Enforcement enforcement;
    private final Registrations registrations;

    ResourceRoutes(Store store, Paging paging, Enforcement enforcement, Registrations registrations) {
        this.store = store;
        this.paging = paging;
        this.enforcement = enforcement;
        this.registrations = registrations;
    }

    ArmResponse handle(ArmRequest request) {
        Unserved.check(request.path());
        if (request.path().kind() == ArmId.Kind.RESOURCE) {
            return one(request);
        }
        if (request.path().child("x").kind() == ArmId.Kind.RESOURCE
                && request.method().equals("GET")) {
            return list(request);
        }
        if (request.method().equals("POST")) {
            throw ArmException.notServed("the action '" + request.path().name() + "'");
        }
        throw ArmException.notFound("InvalidResourceType", "There is no route '" + request.path() + "'.");
    }

    private ArmResponse one(ArmRequest request) {
        return switch (request.method()) {
            case "GET" -> ArmResponse.ok(find(request.path()).body());
            case "HEAD" -> ArmResponse.empty(store.find(request.path()).isPresent() ? 204 : 404);
            case "PUT" -> put(request);
            case "PATCH" -> patch(request);
            case "DELETE" -> delete(request);
            default -> throw ArmException.notServed(request.method() + " on '" + request.path() + "'");
        };
    }

    private Entry find(ArmId id) {
        Optional<Entry> found = store.find(id);
        if (found.isEmpty()) {
            new Scopes(store).requireAbove(id);
        }
        return found.orElseThrow(() -> Scopes.missing(id));
    }

    /** All of the type below the scope: of a resource group, or of a subscription with its groups. */
    private ArmResponse list(ArmRequest request) {
        ArmId example = request.path().child("x");
        ArmId scope = example.parent().orElse(ArmId.TENANT);
        new Scopes(store).require(scope);
        return paging.list(
                request,
                store.ofType(example.type()).stream()
                        .filter(entry -> entry.id().isAtOrBelow(scope))
                        .map(Entry::body)
                        .toList());
    }

    private ArmResponse put(ArmRequest request) {
        ObjectNode sent = request.requiredJson();
        new Scopes(store).requireAbove(request.path());
        registrations.require(request.path());
        return save(request, sent);
    }

    private ArmResponse patch(ArmRequest request) {
        ObjectNode merged = find(request.path()).body().deepCopy();
        ObjectNode sent = request.requiredJson();
        merge(merged, sent);
        return Bodies.isOnlyTags(sent) ? saveTags(request, merged) : save(request, merged);
    }

    private ArmResponse save(ArmRequest request, ObjectNode sent) {
        ArmId id = request.path();
        return store(id, enforcement.admit(id, body(id, sent), request.apiVersion()));
    }

    private ArmResponse saveTags(ArmRequest request, ObjectNode sent) {
        ArmId id = request.path();
        return store(id, enforcement.admitTags(id, body(id, sent), request.apiVersion()));
    }

    private ArmResponse store(ArmId id, ObjectNode admitted) {
        boolean isNew = store.put(id, body(id, admitted));
        return ArmResponse.of(isNew ? 201 : 200, find(id).body());
    }

    /** A resource as it is stored: its address by the path, whatever the body says. */
    static ObjectNode body(ArmId id, ObjectNode sent) {
        ObjectNode body = sent.deepCopy();
        body.put("id", id.toString()).put("name", id.name()).put("type", id.type());
        body.remove("apiVersion");
        return body;
    }

    /** JSON merge patch (RFC 7396), which is what providers make of PATCH. */
    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            String name = Json.key(target, change.getKey()).orElse(change.getKey());
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode part && target.get(name) instanceof ObjectNode inner) {
                merge(inner, part);
            } else {
                target.set(name, value);
            }
        }
    }

    private ArmResponse delete(ArmRequest request) {
        Optional<Entry> found = store.find(request.path());
        if (found.isEmpty()) {
            return ArmResponse.empty(204);
        }
        enforcement.admitDeletion(found.get().id(), found.get().body());
        store.removeTree(found.get().id());
        return ArmResponse.empty(200);
    }
}
