package dev.safeguard.compiler.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report for code hosts and editors: SARIF 2.1.0, a result for each listed row with the line of its resource. */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final ReportFacts facts;
    private final String toolVersion;

    /** Reports of a run of the tool. */
    public SarifReport(ReportFacts facts, String toolVersion) {
        this.facts = facts;
        this.toolVersion = toolVersion;
    }

    /** Writes the log, row by row; the generator decides on blanks and line ends. */
    public void write(VerdictReport report, JsonGenerator json) throws IOException {
        SarifRules rules = SarifRules.of(report.summary(), facts);
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(rules, json);
        json.writeStringField("columnKind", "utf16CodeUnits");
        if (report.summary().files().isPresent()) {
            invocation(report.summary().files().get(), json);
        }
        json.writeArrayFieldStart("results");
        for (Verdict verdict : report.results()) {
            result(verdict, rules, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(SarifRules rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Safeguard");
        json.writeStringField("version", toolVersion);
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void invocation(FilesRead files, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", !files.hasErrors());
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Finding finding : files.findings()) {
            json.writeStartObject();
            json.writeStringField("level", level(finding));
            message(finding.code().label() + ": " + finding.problem() + "; " + finding.remedy(), json);
            locations(Optional.of(finding.place().document()), finding.place().line(), "", json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String level(Finding finding) {
        return switch (finding.code().severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void result(Verdict verdict, SarifRules rules, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", verdict.control());
        Optional<Integer> index = rules.index(verdict.control());
        if (index.isPresent()) {
            json.writeNumberField("ruleIndex", index.get());
        }
        json.writeStringField("kind", kind(verdict.verdict()));
        json.writeStringField("level", kind(verdict.verdict()).equals("fail") ? "error" : "none");
        message(text(verdict), json);
        locations(verdict.file(), verdict.line(), verdict.resource(), json);
        if (verdict.verdict() == VerdictKind.EXEMPT) {
            suppressed(json);
        }
        properties(verdict, json);
        json.writeEndObject();
    }

    /** An exempt resource is in violation; somebody has accepted it outside of the source. */
    private static String kind(VerdictKind verdict) {
        return switch (verdict) {
            case FAIL, ERROR, EXEMPT -> "fail";
            case UNKNOWN -> "open";
            case PASS -> "pass";
            case NOT_APPLICABLE -> "notApplicable";
        };
    }

    private String text(Verdict verdict) {
        ControlFacts control = facts.control(verdict.control());
        String title = control.title().isEmpty() ? control.key() : control.title();
        List<String> reasons = ReasonText.lines(verdict.reasons());
        return title + ": " + verdict.verdict().json() + (reasons.isEmpty() ? "" : "; " + String.join("; ", reasons));
    }

    private static void suppressed(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void properties(Verdict verdict, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, String> property : List.of(
                Map.entry("verdict", verdict.verdict().json()),
                Map.entry("effect", verdict.effect()),
                Map.entry("resourceType", verdict.type()))) {
            json.writeStringField(property.getKey(), property.getValue());
        }
        json.writeEndObject();
    }

    private static void message(String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static void locations(Optional<String> file, int line, String resource, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        if (file.isPresent()) {
            physical(file.get(), line, json);
        }
        if (!resource.isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", resource);
            json.writeStringField("kind", "resource");
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void physical(String file, int line, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", SarifUri.of(file));
        json.writeEndObject();
        if (line > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", line);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
