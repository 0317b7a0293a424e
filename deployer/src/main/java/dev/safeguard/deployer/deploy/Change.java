package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;

/**
 * One object to be written or deleted.
 *
 * @param id full ARM id; of a role assignment whose principal does not exist yet, a name that says so
 * @param before canonical form of what exists; empty on create
 * @param after body to be PUT; empty on delete
 */
public record Change(
        Action action, ResourceKind kind, String id, Optional<ObjectNode> before, Optional<ObjectNode> after) {
    public Change {
        before = before.map(ObjectNode::deepCopy);
        after = after.map(ObjectNode::deepCopy);
    }

    private static final int LAST = 10;

    /** First everything that is written, what is referred to first; then deletions the other way round. */
    static final Comparator<Change> ORDER =
            Comparator.comparingInt(Change::wave).thenComparing(change -> ArmIds.key(change.id()));

    /** Changes of one wave do not depend on each other. */
    int wave() {
        return action == Action.DELETE ? LAST - kind.level() : kind.level();
    }

    public String name() {
        return ArmIds.name(id);
    }

    static Change create(ResourceKind kind, String id, ObjectNode after) {
        return new Change(Action.CREATE, kind, id, Optional.empty(), Optional.of(after));
    }

    static Change write(Action action, ResourceKind kind, String id, ObjectNode before, ObjectNode after) {
        return new Change(action, kind, id, Optional.of(before), Optional.of(after));
    }

    static Change delete(ResourceKind kind, String id, ObjectNode before) {
        return new Change(Action.DELETE, kind, id, Optional.of(before), Optional.empty());
    }
}
