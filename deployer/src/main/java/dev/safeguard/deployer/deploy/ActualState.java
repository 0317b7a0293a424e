package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What lies at a management group now, as far as it concerns one owner. */
final class ActualState {
    /** One object as Azure returned it. */
    record Actual(ResourceKind kind, String id, ObjectNode body) {
        ObjectNode canonical() {
            return Canonical.of(kind, body);
        }

        Optional<String> owner() {
            return Marker.of(kind, body).map(Marker::owner);
        }
    }

    private final Map<String, Actual> byId = new TreeMap<>();

    private ActualState() {}

    /** Four listings; built-ins and what is inherited from above are not in them. */
    static ActualState read(PolicyPlane plane, String scope) {
        ActualState state = new ActualState();
        for (ResourceKind kind : ResourceKind.values()) {
            plane.list(kind, scope).forEach(body -> state.add(kind, body));
        }
        return state;
    }

    private void add(ResourceKind kind, ObjectNode body) {
        String id = body.path("id").asText();
        byId.put(ArmIds.key(id), new Actual(kind, id, body));
    }

    Optional<Actual> find(String id) {
        return Optional.ofNullable(byId.get(ArmIds.key(id)));
    }

    List<Actual> ownedBy(String owner) {
        return byId.values().stream()
                .filter(actual -> actual.owner().equals(Optional.of(owner)))
                .toList();
    }

    /** Role assignments of that principal, whoever made them. */
    List<Actual> rolesOf(String principalId) {
        return byId.values().stream()
                .filter(actual -> actual.kind() == ResourceKind.ROLE_ASSIGNMENT)
                .filter(actual -> principal(actual.body()).equalsIgnoreCase(principalId))
                .toList();
    }

    private static String principal(ObjectNode roleAssignment) {
        return roleAssignment.path("properties").path("principalId").asText();
    }

    /** A hash of the owner's objects that any change of their meaning changes. */
    String hash(String owner) {
        Map<String, ObjectNode> canonical = new TreeMap<>();
        ownedBy(owner).forEach(actual -> canonical.put(ArmIds.key(actual.id()), actual.canonical()));
        return hash(canonical);
    }

    /** The hash of objects in canonical form by id in lower case. */
    static String hash(Map<String, ObjectNode> canonicalById) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        new TreeMap<>(canonicalById)
                .forEach((id, body) -> all.addObject().put("id", id).set("body", body));
        return CanonicalJson.hash(all);
    }
}
