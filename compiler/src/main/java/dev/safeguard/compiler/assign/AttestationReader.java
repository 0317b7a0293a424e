package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.ComplianceState;
import dev.safeguard.compiler.read.Cursor;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads attestations from ARM's JSON. */
public final class AttestationReader {
    private static final Set<ComplianceState> ATTESTABLE =
            EnumSet.of(ComplianceState.COMPLIANT, ComplianceState.NON_COMPLIANT, ComplianceState.UNKNOWN);

    private AttestationReader() {}

    /** Reads the text of an attestation, with the line of each finding. */
    public static ObjectReading<Attestation> read(Source source) {
        return ObjectCursor.read(source, AttestationReader::attestation);
    }

    /** Reads an attestation that has been parsed already; findings call it {@code document}. */
    public static ObjectReading<Attestation> read(String document, JsonNode json) {
        List<Finding> findings = new ArrayList<>();
        return ObjectCursor.read(Cursor.of(document, json, findings), findings, AttestationReader::attestation);
    }

    static Optional<Attestation> attestation(ObjectCursor object) {
        Optional<ArmId> id = object.id();
        Optional<ArmId> assignment = object.requiredId("policyAssignmentId");
        Optional<String> referenceId = object.properties().text("policyDefinitionReferenceId");
        Optional<Instant> expiresOn = object.instant("expiresOn");
        Optional<ComplianceState> state = object.choice(
                "complianceState",
                ComplianceState.UNKNOWN,
                name -> ComplianceState.named(name).filter(ATTESTABLE::contains),
                ATTESTABLE.stream().map(ComplianceState::json).toList());
        return id.flatMap(
                i -> assignment.flatMap(a -> state.map(s -> new Attestation(i, a, referenceId, s, expiresOn))));
    }
}
