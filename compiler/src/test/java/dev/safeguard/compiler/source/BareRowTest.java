package dev.safeguard.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareRowTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id": "/x", "type": "a/b"}                                        | true
        {"id": "/x", "type": "a/b", "properties": null}                    | true
        {"id": "/x", "type": "a/b", "properties": "@{a=1}"}                | true
        {"id": "/x", "type": "a/b", "properties": {}}                      | false
        {"id": "/x", "type": "a/b", "Properties": {"a": 1}}                | false
        {"id": "/x", "type": "microsoft.resources/Subscriptions"}          | false
        {"id": "/x", "type": "word"}                                       | false
        """)
    void properties_that_are_left_out_are_unknown(String json, boolean bare) throws IOException {
        ObjectNode row = (ObjectNode) new ObjectMapper().readTree(json);

        assertThat(BareRow.isBare(row)).isEqualTo(bare);
        assertThat(UnknownValue.isUnknown(BareRow.completed(row).path("properties")))
                .isEqualTo(bare);
    }
}
