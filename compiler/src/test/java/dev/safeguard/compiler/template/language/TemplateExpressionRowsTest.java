package dev.safeguard.compiler.template.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.safeguard.compiler.expression.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Azure makes of expressions, by documented example and by the results of its own engine. */
class TemplateExpressionRowsTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<JsonNode> rows() {
        try (InputStream rows =
                Objects.requireNonNull(TemplateExpressionRowsTest.class.getResourceAsStream("rows.jsonl"))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().toList().stream().map(TemplateExpressionRowsTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void expression_means_what_azure_says(JsonNode row) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(row.path("locale").asText("en-US")));
        try {
            check(row);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void check(JsonNode row) {
        TemplateEvaluator evaluator =
                new TemplateEvaluator(new MapScope(row.path("parameters"), row.path("variables")));
        if (row.has("fails")) {
            assertThatThrownBy(() -> evaluator.evaluate(row.get("raw")))
                    .isInstanceOf(TemplateFault.class)
                    .hasMessageContaining(row.get("fails").textValue());
        } else {
            JsonNode result = evaluator.evaluate(row.get("raw"));
            assertThat(CanonicalJson.of(result)).isEqualTo(CanonicalJson.of(row.get("is")));
            assertThat(result.toString()).isEqualTo(row.get("is").toString());
        }
    }

    @Test
    void no_row_is_missing() {
        assertThat(rows().map(row -> row.get("row").intValue()).distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 104).boxed().toList());
    }
}
