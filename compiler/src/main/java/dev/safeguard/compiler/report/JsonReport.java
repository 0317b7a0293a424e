package dev.safeguard.compiler.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;

/** The report for programs: {@code {"summary": …, "results": […]}}, as {@code verdicts.schema.json} says. */
public final class JsonReport {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonReport() {}

    /** The whole report as a tree; {@link #write} holds one row at a time. */
    public static ObjectNode json(VerdictReport report) {
        try (TokenBuffer tokens = new TokenBuffer(MAPPER, false)) {
            write(report, tokens);
            return MAPPER.readValue(tokens.asParser(), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the report row by row; the generator decides on blanks and line ends. */
    public static void write(VerdictReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeFieldName("summary");
        summary(report.summary(), json);
        json.writeArrayFieldStart("results");
        for (Verdict verdict : report.results()) {
            VerdictJson.write(verdict, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void summary(Summary summary, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("resources", summary.resources());
        json.writeNumberField("failingResources", summary.failingResources());
        json.writeFieldName("verdicts");
        counts(summary.verdicts(), json);
        countsByName("citations", summary.byCitation(), json);
        countsByName("controls", summary.byEntry(), json);
        countsByName("members", summary.byControl(), json);
        json.writeObjectFieldStart("notEvaluated");
        for (Map.Entry<String, Long> type : summary.notEvaluated().entrySet()) {
            json.writeNumberField(type.getKey(), type.getValue());
        }
        json.writeEndObject();
        if (summary.files().isPresent()) {
            files(summary.files().get(), json);
        }
        json.writeEndObject();
    }

    private static void files(FilesRead files, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("files");
        json.writeNumberField("read", files.read());
        json.writeNumberField("skipped", files.skipped());
        json.writeArrayFieldStart("notRead");
        for (String name : files.notRead()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Finding finding : files.findings()) {
            finding(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code().label());
        json.writeStringField("severity", finding.code().severity().label());
        json.writeStringField("file", finding.place().document());
        if (finding.place().line() > 0) {
            json.writeNumberField("line", finding.place().line());
        }
        json.writeStringField("problem", finding.problem());
        json.writeStringField("remedy", finding.remedy());
        json.writeEndObject();
    }

    private static void countsByName(String name, SortedMap<String, Counts> counts, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Counts> entry : counts.entrySet()) {
            json.writeFieldName(entry.getKey());
            counts(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void counts(Counts counts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<VerdictKind, Long> entry : counts.byKind().entrySet()) {
            json.writeNumberField(entry.getKey().json(), entry.getValue());
        }
        json.writeEndObject();
    }
}
