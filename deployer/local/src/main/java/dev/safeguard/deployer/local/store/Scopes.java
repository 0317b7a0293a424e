package dev.safeguard.deployer.local.store;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import java.util.Optional;

/** Refuses work on scopes that do not exist, with the code that ARM has for each kind. */
public final class Scopes {
    private final Store store;

    public Scopes(Store store) {
        this.store = store;
    }

    /**
     * Checks that a scope exists.
     *
     * @throws ArmException 404 when it, or a container above it, does not
     */
    public void require(ArmId scope) {
        scope.subscription().filter(id -> !id.equals(scope)).ifPresent(this::requireItself);
        scope.resourceGroup().filter(id -> !id.equals(scope)).ifPresent(this::requireItself);
        requireItself(scope);
    }

    private void requireItself(ArmId scope) {
        if (scope.kind() != ArmId.Kind.TENANT && store.find(scope).isEmpty()) {
            throw missing(scope);
        }
    }

    /**
     * Checks that what a resource lies in exists.
     *
     * @throws ArmException 404 when its containers or its parent do not
     */
    public void requireAbove(ArmId resource) {
        Optional<ArmId> parent = resource.parent();
        parent.filter(p -> p.kind() != ArmId.Kind.RESOURCE).ifPresent(this::require);
        parent.filter(p -> p.kind() == ArmId.Kind.RESOURCE).ifPresent(p -> requireParent(resource, p));
    }

    private void requireParent(ArmId resource, ArmId parent) {
        requireAbove(parent);
        if (store.find(parent).isEmpty()) {
            throw ArmException.notFound(
                    "ParentResourceNotFound",
                    "Failed to perform the operation on nested resource '" + resource.name() + "' because its parent '"
                            + parent + "' was not found.");
        }
    }

    /** What ARM answers when the object is not there. */
    public static ArmException missing(ArmId id) {
        String name = id.name();
        return switch (id.kind()) {
            case SUBSCRIPTION ->
                ArmException.notFound("SubscriptionNotFound", "The subscription '" + name + "' could not be found.");
            case RESOURCE_GROUP ->
                ArmException.notFound("ResourceGroupNotFound", "Resource group '" + name + "' could not be found.");
            case MANAGEMENT_GROUP ->
                ArmException.notFound(
                        "ManagementGroupNotFound", "The management group '" + name + "' could not be found.");
            case RESOURCE, TENANT, OTHER ->
                ArmException.notFound("ResourceNotFound", "The resource '" + id + "' was not found.");
        };
    }
}
