package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.Admission;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.compiler.assign.RequestPipeline;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.store.Store;

/** Lets requests pass, or not, as the policies in force say. */
public final class Enforcement {
    private final Store store;
    private final Governance governance;

    Enforcement(Store store, Governance governance) {
        this.store = store;
        this.governance = governance;
    }

    /**
     * Lets a create or update pass, or not.
     *
     * @param body as it would be stored, read-only parts included
     * @return the body, changed where append or modify say so
     * @throws ArmException 403 {@code RequestDisallowedByPolicy}, naming every policy that denies
     */
    public ObjectNode admit(ArmId resource, ObjectNode body, String apiVersion) {
        return admitted(
                resource, pipeline().write(resource, body, new Surroundings(store).request(resource, apiVersion)));
    }

    /**
     * Lets a PATCH of nothing but tags pass, or not: policies that do not look at tags are not asked.
     *
     * @return as {@link #admit}
     * @throws ArmException as {@link #admit}
     */
    public ObjectNode admitTags(ArmId resource, ObjectNode body, String apiVersion) {
        return admitted(
                resource, pipeline().writeTags(resource, body, new Surroundings(store).request(resource, apiVersion)));
    }

    /**
     * Lets a deletion pass, or not.
     *
     * @throws ArmException 403 {@code RequestDisallowedByPolicy} when a denyAction covers it
     */
    public void admitDeletion(ArmId resource, ObjectNode body) {
        admitted(resource, pipeline().delete(resource, body, new Surroundings(store).scan(resource)));
    }

    private RequestPipeline pipeline() {
        return RequestPipeline.over(governance.inForce());
    }

    private static ObjectNode admitted(ArmId resource, Admission admission) {
        if (!admission.broken().isEmpty()) {
            throw DenialAnswer.refusalOf(resource, admission.broken());
        }
        if (!admission.isAllowed()) {
            throw DenialAnswer.refusal(resource, admission.denials());
        }
        return admission.resource();
    }
}
