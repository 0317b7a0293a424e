package dev.safeguard.compiler.assign;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an exemption or an enrolment may lie, {@code assignmentScopeValidation}. */
public enum ScopeValidation {
    /** At or below the scope of its assignment. */
    DEFAULT("Default"),
    /** Anywhere. */
    DO_NOT_VALIDATE("DoNotValidate");

    private final String json;

    ScopeValidation(String json) {
        this.json = json;
    }

    /** The name in Azure's API. */
    public String json() {
        return json;
    }

    /** Looks a validation up by name, in any case. */
    public static Optional<ScopeValidation> named(String name) {
        return Stream.of(values()).filter(v -> v.json.equalsIgnoreCase(name)).findFirst();
    }

    /** What is wrong with where an object lies that is about an assignment. */
    List<Finding> check(ArmId object, ArmId assignment, Ancestry ancestry) {
        if (this == DO_NOT_VALIDATE || ancestry.isAtOrBelow(object.scope(), assignment.scope())) {
            return List.of();
        }
        return List.of(new Finding(
                AssignCodes.OUT_OF_SCOPE,
                Place.of(object.name()),
                "its scope `" + object.scope() + "` does not lie in that of `" + assignment + "`",
                "move it, or set assignmentScopeValidation to DoNotValidate"));
    }
}
