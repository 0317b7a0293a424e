package dev.safeguard.compiler.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Reason;
import java.util.Map;
import java.util.SortedMap;

/** The report for programs: {@code {"summary": …, "results": […]}}, as {@code verdicts.schema.json} says. */
public final class JsonReport {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    public static ObjectNode json(VerdictReport report) {
        ObjectNode json = NODES.objectNode();
        json.set("summary", summary(report.summary()));
        ArrayNode results = json.putArray("results");
        report.results().forEach(verdict -> results.add(row(verdict)));
        return json;
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode json = NODES.objectNode();
        json.put("resources", summary.resources());
        json.put("failingResources", summary.failingResources());
        json.set("verdicts", counts(summary.verdicts()));
        json.set("citations", countsByName(summary.byCitation()));
        json.set("controls", countsByName(summary.byControl()));
        ObjectNode notEvaluated = json.putObject("notEvaluated");
        summary.notEvaluated().forEach(notEvaluated::put);
        return json;
    }

    private static ObjectNode countsByName(SortedMap<String, Counts> counts) {
        ObjectNode json = NODES.objectNode();
        counts.forEach((name, of) -> json.set(name, counts(of)));
        return json;
    }

    private static ObjectNode counts(Counts counts) {
        ObjectNode json = NODES.objectNode();
        for (Map.Entry<VerdictKind, Long> entry : counts.byKind().entrySet()) {
            json.put(entry.getKey().json(), entry.getValue());
        }
        return json;
    }

    /** One row of {@code results}. */
    public static ObjectNode row(Verdict verdict) {
        ObjectNode json = NODES.objectNode();
        json.put("control", verdict.control());
        json.put("key", verdict.key());
        json.set("citations", strings(verdict.citations()));
        json.put("resource", verdict.resource());
        json.put("type", verdict.type());
        json.put("verdict", verdict.verdict().json());
        json.put("effect", verdict.effect());
        verdict.file().ifPresent(file -> json.put("file", file));
        if (verdict.line() > 0) {
            json.put("line", verdict.line());
        }
        ArrayNode reasons = json.putArray("reasons");
        verdict.reasons().forEach(reason -> reasons.add(reason(reason)));
        return json;
    }

    private static JsonNode strings(Iterable<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode json = NODES.objectNode();
        json.put("message", reason.message());
        reason.field().ifPresent(field -> json.put("field", field));
        reason.path().ifPresent(path -> json.put("path", path));
        reason.operator().ifPresent(operator -> json.put("operator", operator));
        reason.expected().ifPresent(expected -> json.put("expected", expected));
        reason.actual().ifPresent(actual -> json.put("actual", actual));
        return json;
    }
}
