package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.Cursor;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads policy assignments from ARM's JSON. */
public final class AssignmentReader {
    private static final int MOST_NOT_SCOPES = 400;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NAME_AT_MANAGEMENT_GROUP = 24;

    private AssignmentReader() {}

    /** Reads the text of an assignment, with the line of each finding. */
    public static ObjectReading<Assignment> read(Source source) {
        return ObjectCursor.read(source, AssignmentReader::assignment);
    }

    /**
     * Reads an assignment that has been parsed already.
     *
     * @param document what findings call it
     * @param json with {@code id} and {@code properties}
     */
    public static ObjectReading<Assignment> read(String document, JsonNode json) {
        List<Finding> findings = new ArrayList<>();
        return ObjectCursor.read(Cursor.of(document, json, findings), findings, AssignmentReader::assignment);
    }

    static Optional<Assignment> assignment(ObjectCursor object) {
        Optional<ArmId> id = object.id();
        id.ifPresent(i -> checkName(i, object.top()));
        Optional<ArmId> definition = object.requiredId("policyDefinitionId");
        Optional<EnforcementMode> mode = object.choice(
                "enforcementMode",
                EnforcementMode.DEFAULT,
                EnforcementMode::named,
                Stream.of(EnforcementMode.values()).map(EnforcementMode::json).toList());
        object.limit("notScopes", MOST_NOT_SCOPES, AssignCodes.NOT_SCOPES);
        Rest rest = Rest.of(object);
        return id.flatMap(i -> definition.flatMap(d -> mode.map(m -> rest.assignment(i, d, m))));
    }

    private static void checkName(ArmId id, Cursor top) {
        boolean atGroup = id.scope().kind() == ArmId.Kind.MANAGEMENT_GROUP;
        int longest = atGroup ? LONGEST_NAME_AT_MANAGEMENT_GROUP : LONGEST_NAME;
        if (id.name().length() > longest) {
            top.problem(
                    AssignCodes.NAME,
                    "its name is longer than " + longest + " characters, the limit at this scope",
                    "shorten the name");
        }
    }

    /** What an assignment may do without. */
    private record Rest(
            Optional<String> displayName,
            Optional<VersionPattern> version,
            List<ArmId> notScopes,
            Map<String, JsonNode> parameters,
            List<Assignment.Message> messages,
            List<ResourceSelector> selectors,
            List<PolicyOverride> overrides,
            boolean hasIdentity) {

        static Rest of(ObjectCursor object) {
            return new Rest(
                    object.properties().text("displayName"),
                    object.version("definitionVersion"),
                    object.properties().items("notScopes").stream()
                            .flatMap(at -> ObjectCursor.armId(at).stream())
                            .toList(),
                    AssignmentReader.parameters(object.properties()),
                    object.properties().items("nonComplianceMessages").stream()
                            .flatMap(at -> at.object().flatMap(AssignmentReader::message).stream())
                            .toList(),
                    SelectorReader.OF_ASSIGNMENTS.resourceSelectors(object),
                    OverrideReader.read(object),
                    AssignmentReader.hasIdentity(object.top()));
        }

        Assignment assignment(ArmId id, ArmId definition, EnforcementMode mode) {
            return new Assignment(
                    id,
                    displayName,
                    definition,
                    version,
                    notScopes,
                    mode,
                    parameters,
                    messages,
                    selectors,
                    overrides,
                    hasIdentity);
        }
    }

    private static Map<String, JsonNode> parameters(Cursor properties) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Cursor at : properties.object("parameters").map(Cursor::members).orElse(List.of())) {
            at.object()
                    .flatMap(parameter -> parameter.required("value"))
                    .ifPresent(value -> values.put(at.name(), value.node()));
        }
        return values;
    }

    private static Optional<Assignment.Message> message(Cursor at) {
        return at.required("message")
                .flatMap(Cursor::text)
                .map(text -> new Assignment.Message(text, at.text("policyDefinitionReferenceId")));
    }

    private static boolean hasIdentity(Cursor top) {
        return top.object("identity")
                .flatMap(identity -> identity.text("type"))
                .filter(type -> !type.equalsIgnoreCase("None"))
                .isPresent();
    }
}
