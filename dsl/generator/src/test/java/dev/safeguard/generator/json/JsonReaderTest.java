package dev.safeguard.generator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.generator.json.JsonReader.Token;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static JsonReader reader(String text) {
        return new JsonReader(new StringReader(text));
    }

    @Test
    void walks_objects_and_arrays() throws IOException {
        JsonReader json = reader(" {\"a\": [\"x\", \"y\"], \"b\": {}, \"c\": [], \"d\": \"z\"} ");
        List<String> seen = new ArrayList<>();

        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            seen.add(name + " " + json.peek());
            json.skipValue();
        }
        json.endObject();
        json.end();

        assertThat(seen).containsExactly("a ARRAY", "b OBJECT", "c ARRAY", "d STRING");
    }

    static Stream<Arguments> strings() {
        return Stream.of(
                Arguments.of("\"\"", ""),
                Arguments.of("\"a b\"", "a b"),
                Arguments.of("\"\\\"\\\\\\/\"", "\"\\/"),
                Arguments.of("\"\\u00e9\\u0041\"", "\u00e9A"),
                Arguments.of("\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t"));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void reads_strings(String json, String text) throws IOException {
        assertThat(reader(json).nextString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"true, BOOLEAN", "false, BOOLEAN", "null, NULL", "0, NUMBER", "-12.5e+3, NUMBER", "'', END"})
    void tells_what_comes_next(String json, Token token) throws IOException {
        assertThat(reader(json).peek()).isEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "{", "[", "[1,]", "{\"a\":1,}", "{\"a\"}", "{\"a\" 1}", "{a: 1}", "[1 2]", "[1}", "{\"a\":1]", "01",
                        "+1",
                "1.", "nul", "tru", "'x'", "\"x", "\"\\x\"", "\"\\u12g4\"", "\"a\nb\"", "1 2", "// c\n1", "NaN", "[,1]",
                        "]"
            })
    void refuses_what_is_no_json(String text) {
        assertThatThrownBy(() -> {
                    JsonReader json = reader(text);
                    json.skipValue();
                    json.end();
                })
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageMatching("line \\d+, column \\d+: [^\\n]+");
    }

    @Test
    void names_line_and_column_of_a_fault() {
        assertThatThrownBy(() -> reader("{\n  \"a\": x}").skipValue())
                .hasMessage("line 2, column 8: expected a value, found `x`");
    }

    @Test
    void refuses_hostile_nesting() {
        assertThatThrownBy(() -> reader("[".repeat(100_000)).skipValue())
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageContaining("200 levels");
    }
}
