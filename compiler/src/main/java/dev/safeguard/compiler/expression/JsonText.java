package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Reads the argument of {@code json()}: one JSON value, single quotes tolerated as the engine's reader does. */
public final class JsonText {
    private static final ObjectReader READER = reader();

    private JsonText() {}

    /** The value, or empty when the text is not one JSON value. */
    public static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(READER.readTree(text)).filter(parsed -> !parsed.isMissingNode());
        } catch (JsonProcessingException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static JsonNode parseOrFault(Arguments args, String text) {
        return parse(text).orElseThrow(() -> args.fault("the text is not valid JSON"));
    }

    private static ObjectReader reader() {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxNestingDepth(128).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build()
                .reader();
    }
}
