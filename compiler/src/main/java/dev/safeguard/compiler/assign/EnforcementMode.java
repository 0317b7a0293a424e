package dev.safeguard.compiler.assign;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether an assignment acts on requests; compliance is computed in every mode. */
public enum EnforcementMode {
    DEFAULT("Default"),
    /** Requests pass; nothing is written to the activity log. */
    DO_NOT_ENFORCE("DoNotEnforce"),
    /** Acts only where a {@link Enrollment} asks for it. */
    ENROLL("Enroll");

    private final String json;

    EnforcementMode(String json) {
        this.json = json;
    }

    /** The name in Azure's API. */
    public String json() {
        return json;
    }

    /** Looks a mode up by name, in any case. */
    public static Optional<EnforcementMode> named(String name) {
        return Stream.of(values()).filter(m -> m.json.equalsIgnoreCase(name)).findFirst();
    }
}
