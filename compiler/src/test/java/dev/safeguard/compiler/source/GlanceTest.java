package dev.safeguard.compiler.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Passing over rows tells what reading them as trees tells: what each is, and each fault, at its place. */
class GlanceTest {
    private static final String DOCUMENT = """
        [{"id": "/subscriptions/s/x", "name": "Straße", "type": "a/b", "properties": {"n": -1.5e-3, "l": [1, {}]}},
         {"id": 7, "name": "n", "type": "Microsoft.Resources/subscriptions", "tags": {"k": "\\u00e9\\n"}},
         {"type": "a/b", "type": 3, "name": "x"}, {"type": "a\\/b", "\\u0069d": "/x", "properties": null},
         ["a"], 2.5, {"Type": "a/b", "id": "/x"}, {"type": "ab", "id": "/x"}, {}]
        """;

    private record Passed(List<RowHandler.Row> rows, List<Finding> findings) {}

    /** Notes what rows are. */
    private interface Noted {
        RowHandler.Row row(JsonParser parser, RowSource source) throws IOException;
    }

    private static Passed read(byte[] bytes, Noted noted) {
        List<RowHandler.Row> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        RowHandler handler = new RowHandler() {
            @Override
            public Row row(JsonParser parser, RowSource source) throws IOException {
                Row row = noted.row(parser, source);
                rows.add(row);
                return row;
            }

            @Override
            public Row row(ObjectNode resource, Place place) {
                rows.add(Row.of(resource));
                return Row.of(resource);
            }
        };
        InventoryReader.read("x.json", () -> new ByteArrayInputStream(bytes), handler, findings::add);
        return new Passed(rows, findings);
    }

    private static void same(byte[] bytes) {
        RowHandler trees = RowHandler.ofTrees(resource -> {});
        Glance glance = new Glance();
        assertThat(read(bytes, (parser, source) -> glance.row(parser)))
                .as(new String(bytes, UTF_8))
                .isEqualTo(read(bytes, trees::row));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Properties\": {}", "\"PROPERTIES\": {}, \"properties\": null",
                        "\"properties\": {}, \"properties\": 1",
                "\"Properties\": {}, \"Properties\": 1", "\"Properties\": {}, \"PROPERTIES\": []",
                        "\"Properties\": \"{}\"",
                "\"properties\": null", "\"tags\": {}"
            })
    void of_properties_however_they_are_spelled(String properties) {
        same(("[{\"id\": \"/x\", \"type\": \"a/b\", " + properties + "}, {\"id\": \"/y\", \"type\": \"a/b\"}]")
                .getBytes(UTF_8));
    }

    static IntStream lengths() {
        return IntStream.rangeClosed(0, DOCUMENT.getBytes(UTF_8).length);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void of_a_document_that_is_cut_off(int length) {
        same(Arrays.copyOf(DOCUMENT.getBytes(UTF_8), length));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void of_documents_with_a_wrong_byte(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = DOCUMENT.getBytes(UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            same(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999999999",
                "-1E+2147483648",
                "1e2147483647",
                "0.1e-2147483648",
                "1e5",
                "12345678901234567890",
                "1.",
                "01",
                "1e",
                "-",
                "tru",
                "nul",
                "NaN",
                "Infinity",
                "\"\\x\"",
                "\"\t\"",
                "\"\\ud800\"",
                "[1,]",
                "{\"a\"}"
            })
    void of_values_that_may_be_none(String value) {
        same(DOCUMENT.replace("-1.5e-3", value).getBytes(UTF_8));
        same(DOCUMENT.replace("2.5", value).getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000, 1_001, 1_500})
    void of_values_that_nest_or_are_long(int times) {
        same(DOCUMENT.replace("2.5", "[".repeat(times) + "]".repeat(times)).getBytes(UTF_8));
        same(DOCUMENT.replace("-1.5e-3", "1".repeat(times)).getBytes(UTF_8));
        same(DOCUMENT.replace("-1.5e-3", "0." + "1".repeat(times)).getBytes(UTF_8));
        same(DOCUMENT.replace("\"tags\"", "\"" + "k".repeat(50 * times) + "\"").getBytes(UTF_8));
    }
}
