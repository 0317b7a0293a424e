package dev.safeguard.compiler.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A row as JSON and back; nothing is lost on the way. */
final class VerdictJson {
    private VerdictJson() {}

    static void write(Verdict verdict, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("control", verdict.entry());
        json.writeStringField("member", verdict.control());
        json.writeStringField("key", verdict.key());
        json.writeArrayFieldStart("citations");
        for (String citation : verdict.citations()) {
            json.writeString(citation);
        }
        json.writeEndArray();
        json.writeStringField("resource", verdict.resource());
        optional("id", verdict.id(), json);
        json.writeStringField("type", verdict.type());
        json.writeStringField("verdict", verdict.verdict().json());
        json.writeStringField("effect", verdict.effect());
        place(verdict, json);
        json.writeArrayFieldStart("reasons");
        for (Reason reason : verdict.reasons()) {
            reason(reason, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(Verdict verdict, JsonGenerator json) throws IOException {
        optional("file", verdict.file(), json);
        if (verdict.line() > 0) {
            json.writeNumberField("line", verdict.line());
        }
    }

    private static void reason(Reason reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", reason.message());
        optional("field", reason.field(), json);
        optional("path", reason.path(), json);
        optional("operator", reason.operator(), json);
        optional("expected", reason.expected(), json);
        optional("actual", reason.actual(), json);
        json.writeEndObject();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    static Verdict read(JsonNode json) {
        return new Verdict(
                json.path("member").asText(),
                json.path("key").asText(),
                json.path("citations").valueStream().map(JsonNode::asText).toList(),
                json.path("resource").asText(),
                text(json, "id"),
                json.path("type").asText(),
                kind(json.path("verdict").asText()),
                json.path("effect").asText(),
                text(json, "file"),
                json.path("line").asInt(),
                reasons(json.path("reasons")));
    }

    private static VerdictKind kind(String name) {
        return Stream.of(VerdictKind.values())
                .filter(kind -> kind.json().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no verdict"));
    }

    private static List<Reason> reasons(JsonNode json) {
        return json.valueStream()
                .map(reason -> new Reason(
                        reason.path("message").asText(),
                        text(reason, "field"),
                        text(reason, "path"),
                        text(reason, "expected"),
                        text(reason, "actual"),
                        text(reason, "operator")))
                .toList();
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.has(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
    }
}
