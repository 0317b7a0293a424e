package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.Cursor;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads policy exemptions from ARM's JSON. */
public final class ExemptionReader {
    private ExemptionReader() {}

    /** Reads the text of an exemption, with the line of each finding. */
    public static ObjectReading<Exemption> read(Source source) {
        return ObjectCursor.read(source, ExemptionReader::exemption);
    }

    /** Reads an exemption that has been parsed already; findings call it {@code document}. */
    public static ObjectReading<Exemption> read(String document, JsonNode json) {
        List<Finding> findings = new ArrayList<>();
        return ObjectCursor.read(Cursor.of(document, json, findings), findings, ExemptionReader::exemption);
    }

    static Optional<Exemption> exemption(ObjectCursor object) {
        Optional<ArmId> id = object.id();
        Optional<ArmId> assignment = object.requiredId("policyAssignmentId");
        Optional<ExemptionCategory> category =
                object.properties().required("exemptionCategory").flatMap(ExemptionReader::category);
        Optional<Instant> expiresOn = object.instant("expiresOn");
        List<String> referenceIds = object.texts("policyDefinitionReferenceIds");
        List<ResourceSelector> selectors = SelectorReader.OF_EXEMPTIONS.resourceSelectors(object);
        Optional<ScopeValidation> validation = validation(object);
        return id.flatMap(i -> assignment.flatMap(a -> category.flatMap(
                c -> validation.map(v -> new Exemption(i, a, c, expiresOn, referenceIds, selectors, v)))));
    }

    private static Optional<ExemptionCategory> category(Cursor at) {
        List<String> names = Stream.of(ExemptionCategory.values())
                .map(ExemptionCategory::json)
                .toList();
        return ObjectCursor.choice(at, ExemptionCategory::named, names);
    }

    static Optional<ScopeValidation> validation(ObjectCursor object) {
        return object.choice(
                "assignmentScopeValidation",
                ScopeValidation.DEFAULT,
                ScopeValidation::named,
                Stream.of(ScopeValidation.values()).map(ScopeValidation::json).toList());
    }
}
