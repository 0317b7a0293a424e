package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonExcerptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "-1.50",
                "1E+400",
                "[]",
                "{}",
                "[[],{}]",
                "{\"a\":[1,\"b\\n\\\"\",true],\"\":{\"c\":null}}",
                "\"text\""
            })
    void what_is_short_is_written_as_it_is(String json) {
        assertThat(JsonExcerpt.of(parsed(json), 300)).isEqualTo(json);
        assertThat(JsonExcerpt.whole(parsed(json), json.length())).contains(json);
        assertThat(JsonExcerpt.whole(parsed(json), json.length() - 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [1,2,3,4,5,6] | [1,2,…
        {"abcdef": 1} | {"abc…
        "abcdefghij"  | "abcd…
        """)
    void what_is_long_is_cut(String json, String excerpt) {
        assertThat(JsonExcerpt.of(parsed(json), 5)).isEqualTo(excerpt);
    }

    @Test
    void no_depth_is_too_deep() {
        JsonNode deep = JsonNodeFactory.instance.nullNode();
        for (int i = 0; i < 100_000; i++) {
            deep = JsonNodeFactory.instance.arrayNode().add(deep);
        }

        assertThat(JsonExcerpt.of(deep, 300)).isEqualTo("[".repeat(300) + "…");
    }

    private static JsonNode parsed(String json) {
        return JsonText.parse(json).orElseThrow();
    }
}
