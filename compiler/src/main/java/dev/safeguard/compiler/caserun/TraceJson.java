package dev.safeguard.compiler.caserun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Trace;
import java.util.Locale;

/** A decision tree as JSON. */
public final class TraceJson {
    private TraceJson() {}

    /** {@code {text, truth, pointer, path, expected, actual, note, children}}, without what is absent. */
    public static ObjectNode of(Trace trace) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("text", trace.text());
        trace.truth().ifPresent(truth -> json.put("truth", truth.name().toLowerCase(Locale.ROOT)));
        trace.pointer().ifPresent(pointer -> json.put("pointer", pointer));
        trace.path().ifPresent(path -> json.put("path", path));
        trace.expected().ifPresent(expected -> json.put("expected", expected));
        trace.actual().ifPresent(actual -> json.put("actual", actual));
        trace.note().ifPresent(note -> json.put("note", note));
        if (!trace.children().isEmpty()) {
            ArrayNode children = json.putArray("children");
            trace.children().forEach(child -> children.add(of(child)));
        }
        return json;
    }
}
