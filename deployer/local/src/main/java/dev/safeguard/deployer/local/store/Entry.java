package dev.safeguard.deployer.local.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import java.time.Instant;

/**
 * One stored object.
 *
 * @param body what a GET returns; never changed in place, always replaced
 * @param generation how many objects were created before this one; tells a recreated object from the first
 * @param version another one for every write to the store
 * @param visibleFrom before this instant nobody but its creator knows of it
 */
public record Entry(
        ArmId id,
        ObjectNode body,
        Instant created,
        Instant changed,
        long generation,
        long version,
        Instant visibleFrom) {

    Entry changed(ObjectNode newBody, Instant at, long newVersion) {
        return new Entry(id, newBody, created, at, generation, newVersion, visibleFrom);
    }
}
