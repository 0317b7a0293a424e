package dev.safeguard.compiler.benchmark.estate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** A part of a template: writes JSON that may differ from row to row. */
@FunctionalInterface
interface Part {
    Part NULL = (json, row) -> json.writeNull();

    void write(JsonGenerator json, Row row) throws IOException;

    static Part parse(JsonNode template) {
        return switch (template.getNodeType()) {
            case OBJECT ->
                object(template.properties().stream().map(Member::parse).toList());
            case ARRAY -> array(template);
            case STRING -> text(template.textValue());
            default -> bare(template.toString());
        };
    }

    private static Part object(List<Member> members) {
        return (json, row) -> {
            json.writeStartObject();
            for (Member member : members) {
                member.write(json, row);
            }
            json.writeEndObject();
        };
    }

    private static Part array(JsonNode template) {
        String first = template.path(0).asText();
        boolean isRepeated = first.startsWith("{times:");
        Range times = isRepeated ? Range.parse(first.substring(7, first.length() - 1)) : new Range(1, 1);
        List<Part> elements = StreamSupport.stream(template.spliterator(), false)
                .skip(isRepeated ? 1 : 0)
                .map(Part::parse)
                .toList();
        return (json, row) -> {
            json.writeStartArray();
            for (long i = times.draw(row.random()); i > 0; i--) {
                for (Part element : elements) {
                    element.write(json, row);
                }
            }
            json.writeEndArray();
        };
    }

    private static Part text(String template) {
        Text text = Text.parse(template);
        boolean isBare = text.pieces().size() == 1 && (template.startsWith("{value:") || template.startsWith("{int:"));
        return isBare ? (json, row) -> json.writeRawValue(text.of(row)) : (json, row) -> json.writeString(text.of(row));
    }

    private static Part bare(String value) {
        return (json, row) -> json.writeRawValue(value);
    }
}
