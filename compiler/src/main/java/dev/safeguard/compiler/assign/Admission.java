package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What policies make of a request.
 *
 * @param denials every policy that stops it; none when it may pass
 * @param broken assignments that cannot be evaluated, which stop it as well
 * @param resource the body as append and modify leave it
 * @param events what happens besides; none when it is stopped
 */
public record Admission(
        List<Denial> denials, List<AssignmentPlanning.Refused> broken, ObjectNode resource, List<PolicyEvent> events) {
    public Admission {
        denials = List.copyOf(denials);
        broken = List.copyOf(broken);
        events = List.copyOf(events);
    }

    /** Whether the request may pass. */
    public boolean isAllowed() {
        return denials.isEmpty() && broken.isEmpty();
    }
}
