package dev.safeguard.compiler.benchmark.estate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/**
 * A member of an object.
 *
 * @param percent of how many in a hundred rows it is there
 */
record Member(String name, int percent, Part value) {

    static Member parse(Map.Entry<String, JsonNode> member) {
        String name = member.getKey();
        int mark = name.indexOf('?');
        return mark < 0
                ? new Member(name, 100, Part.parse(member.getValue()))
                : new Member(
                        name.substring(0, mark),
                        Integer.parseInt(name.substring(mark + 1)),
                        Part.parse(member.getValue()));
    }

    void write(JsonGenerator json, Row row) throws IOException {
        if (row.random().nextInt(100) < percent) {
            json.writeFieldName(name);
            value.write(json, row);
        }
    }
}
