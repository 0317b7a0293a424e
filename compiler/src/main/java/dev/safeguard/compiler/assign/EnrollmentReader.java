package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.Cursor;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads policy enrolments from ARM's JSON. */
public final class EnrollmentReader {
    private EnrollmentReader() {}

    /** Reads the text of an enrolment, with the line of each finding. */
    public static ObjectReading<Enrollment> read(Source source) {
        return ObjectCursor.read(source, EnrollmentReader::enrollment);
    }

    /** Reads an enrolment that has been parsed already; findings call it {@code document}. */
    public static ObjectReading<Enrollment> read(String document, JsonNode json) {
        List<Finding> findings = new ArrayList<>();
        return ObjectCursor.read(Cursor.of(document, json, findings), findings, EnrollmentReader::enrollment);
    }

    static Optional<Enrollment> enrollment(ObjectCursor object) {
        Optional<ArmId> id = object.id();
        Optional<ArmId> assignment = object.requiredId("policyAssignmentId");
        List<String> referenceIds = object.texts("policyDefinitionReferenceIds");
        List<ResourceSelector> selectors = SelectorReader.OF_ASSIGNMENTS.resourceSelectors(object);
        Optional<ScopeValidation> validation = ExemptionReader.validation(object);
        return id.flatMap(
                i -> assignment.flatMap(a -> validation.map(v -> new Enrollment(i, a, referenceIds, selectors, v))));
    }
}
