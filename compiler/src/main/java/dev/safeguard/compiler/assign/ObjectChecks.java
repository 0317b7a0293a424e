package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.read.Reading;
import dev.safeguard.dsl.finding.Finding;
import java.util.List;

/** Checks files of objects that are yet to be deployed. */
public final class ObjectChecks {
    private ObjectChecks() {}

    /**
     * What is wrong with an object, although it may have no id yet.
     *
     * @param kind {@code policyAssignment}, {@code policyExemption}, {@code policyEnrollment} or {@code attestation}
     * @return nothing for another kind
     */
    public static List<Finding> check(Reading reading, String kind) {
        return switch (kind) {
            case "policyAssignment" -> ObjectCursor.check(reading, AssignmentReader::assignment);
            case "policyExemption" -> ObjectCursor.check(reading, ExemptionReader::exemption);
            case "policyEnrollment" -> ObjectCursor.check(reading, EnrollmentReader::enrollment);
            case "attestation" -> ObjectCursor.check(reading, AttestationReader::attestation);
            default -> List.of();
        };
    }
}
