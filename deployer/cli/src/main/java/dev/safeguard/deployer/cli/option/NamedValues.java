package dev.safeguard.deployer.cli.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.deployer.cli.console.Stop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code NAME=VALUE}; a value that is not JSON is text. */
final class NamedValues {
    private NamedValues() {}

    /**
     * By name, in any case.
     *
     * @param option name of the option, for messages
     * @throws Stop for a text without name and value, and for a name that is given twice
     */
    static Map<String, JsonNode> of(String option, List<String> given) {
        Map<String, JsonNode> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String text : given) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw Stop.usage(
                        "`" + option + " " + text + "` has no name and value", "write " + option + " NAME=VALUE");
            }
            if (values.put(text.substring(0, equals), json(text.substring(equals + 1))) != null) {
                throw Stop.usage("parameter `" + text.substring(0, equals) + "` is given twice", "keep one of the two");
            }
        }
        return values;
    }

    private static JsonNode json(String text) {
        try {
            JsonNode json = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(text);
            return json.isMissingNode() ? TextNode.valueOf(text) : json;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
