package dev.safeguard.deployer.azure;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.JsonWriter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Between our JSON and the models of the generated clients. */
final class InnerJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private InnerJson() {}

    /** A model's own reader, such as {@code PolicyDefinitionInner::fromJson}. */
    interface Parser<T> {
        T parse(JsonReader reader) throws IOException;
    }

    static <T> T toModel(ObjectNode body, Parser<T> parser) {
        try (JsonReader reader = JsonProviders.createReader(body.toString())) {
            return parser.parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode toJson(JsonSerializable<?> model) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(text)) {
            model.toJson(writer);
            writer.flush();
            return (ObjectNode) MAPPER.readTree(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pointers to members of {@code before} that {@code after} lacks. */
    static List<String> lost(JsonNode before, JsonNode after) {
        List<String> lost = new ArrayList<>();
        collect("", before, after, lost);
        return lost;
    }

    private static void collect(String at, JsonNode before, JsonNode after, List<String> lost) {
        if (after.isMissingNode()) {
            lost.add(at);
            return;
        }
        before.properties()
                .forEach(member -> collect(
                        at + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        member.getValue(),
                        after.path(member.getKey()),
                        lost));
        for (int i = 0; before.isArray() && i < before.size(); i++) {
            collect(at + "/" + i, before.path(i), after.path(i), lost);
        }
    }
}
