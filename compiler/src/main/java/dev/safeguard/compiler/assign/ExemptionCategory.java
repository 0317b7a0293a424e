package dev.safeguard.compiler.assign;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a resource is exempt. */
public enum ExemptionCategory {
    /** Non-compliance is accepted for a while. */
    WAIVER("Waiver"),
    /** The intent of the policy is met by other means. */
    MITIGATED("Mitigated");

    private final String json;

    ExemptionCategory(String json) {
        this.json = json;
    }

    /** The name in Azure's API. */
    public String json() {
        return json;
    }

    /** Looks a category up by name, in any case. */
    public static Optional<ExemptionCategory> named(String name) {
        return Stream.of(values()).filter(c -> c.json.equalsIgnoreCase(name)).findFirst();
    }
}
