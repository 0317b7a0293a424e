package dev.safeguard.compiler.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of a SARIF log: the controls that gave verdicts.
 *
 * @param indexes position of each control by id
 */
record SarifRules(ReportFacts facts, Map<String, Integer> indexes) {

    static SarifRules of(Summary summary, ReportFacts facts) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        summary.byControl().keySet().forEach(control -> indexes.put(control, indexes.size()));
        return new SarifRules(facts, indexes);
    }

    Optional<Integer> index(String control) {
        return Optional.ofNullable(indexes.get(control));
    }

    /** Writes the member {@code rules}. */
    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (String control : indexes.keySet()) {
            rule(facts.control(control), json);
        }
        json.writeEndArray();
    }

    private static void rule(ControlFacts control, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", control.id());
        json.writeStringField("name", control.key());
        text("shortDescription", control.title(), json);
        text("fullDescription", control.why(), json);
        text("help", control.remedy(), json);
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        for (String citation : control.citations()) {
            json.writeString(CitationFacts.unknown(citation).label());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        if (!text.isEmpty()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("text", text);
            json.writeEndObject();
        }
    }
}
