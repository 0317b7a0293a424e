package dev.safeguard.compiler.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.report.Fingerprint;
import dev.safeguard.compiler.source.InventoryReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept as text is the same when it is taken out again. */
class ShelfTest {
    private static ObjectNode object(String json) throws IOException {
        return (ObjectNode) InventoryReader.tree(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"b\": 1, \"a\": [1.50, -2e-3, 1E400, 12345678901234567890, 0.0], \"c\": {\"\": null}}",
                "{\"t\": \"\\ud800 \\u0000 \\\"\\\\ Straße \\ud83d\\ude00\"}",
                "{\"a\": true, \"A\": false}"
            })
    void text_gives_equal_objects(String json) throws IOException {
        Shelf shelf = new Shelf();
        shelf.putText("/a", object(json));

        assertThat(shelf.get("/A")).contains(object(json));
        assertThat(shelf.get("/b")).isEmpty();
        assertThat(String.valueOf(shelf.get(Fingerprint.of("/a"))))
                .isEqualTo(object(json).toString());
    }

    @Test
    void rows_of_an_estate_come_back() throws IOException {
        List<String> rows = new RandomInventory(3)
                .rows(300).stream().filter(row -> row.startsWith("{")).toList();
        Shelf shelf = new Shelf();
        for (int i = 0; i < rows.size(); i++) {
            shelf.putText("/" + i, object(rows.get(i)));
        }
        for (int i = 0; i < rows.size(); i++) {
            assertThat(shelf.get("/" + i)).contains(object(rows.get(i)));
        }
    }

    @Test
    void what_is_not_known_stays_as_it_is_and_the_last_of_an_id_counts() throws IOException {
        ObjectNode unknown = object("{}").set("tags", UnknownValue.node("not yet"));
        Shelf shelf = new Shelf();
        shelf.putText("/a", object("{\"a\": 1}"));
        shelf.put("/A", unknown);
        assertThat(shelf.get("/a").orElseThrow()).isSameAs(unknown);

        shelf.putText("/a", object("{\"a\": 2}"));
        assertThat(shelf.get("/a")).contains(object("{\"a\": 2}"));
    }
}
